-- How a name reads (the skeleton of UTS #39): no two open accounts have one that reads the same. Null: of a program of
-- before; `cakeyctl migrate` fills it in.
alter table companies add column name_skeleton text;
create unique index companies_name_skeleton_key on companies (name_skeleton) where closed_at is null;
create index companies_without_skeleton on companies (id) where name_skeleton is null;
