-- The roles of the programs. Whoever migrates owns the schema; a role gets what its program needs and no more.
-- A role belongs to the whole cluster, so it may be there already.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cakey_web') then
        create role cakey_web login;
    end if;
    if not exists (select from pg_roles where rolname = 'cakey_worker') then
        create role cakey_worker login;
    end if;
end
$$;

grant usage on schema public to cakey_web, cakey_worker;
grant select on schema_migrations to cakey_web, cakey_worker;
