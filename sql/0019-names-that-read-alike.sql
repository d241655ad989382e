-- How a name reads (the skeleton of UTS #39): no two open accounts have one that reads the same. Null: of a program of
-- before; `cakeyctl migrate` fills it in.
alter table companies add column name_skeleton text;
create unique index companies_name_skeleton_key on companies (name_skeleton) where closed_at is null;
-- A program of before that writes another name leaves how the old one read.
create function forget_skeleton() returns trigger language plpgsql as $$
begin
    if new.name <> old.name and new.name_skeleton = old.name_skeleton then
        new.name_skeleton := null;
    end if;
    return new;
end
$$;
create trigger skeletons_are_of_their_names before update on companies for each row execute function forget_skeleton();
create index companies_without_skeleton on companies (id) where name_skeleton is null;
