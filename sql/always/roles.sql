-- The roles of the programs. They belong to the whole cluster and are in no dump of the database: made by every
-- `cakeyctl migrate` and before every restore, where they are missing.
do $$
declare wanted text;
begin
    foreach wanted in array array['cakey_web', 'cakey_worker', 'cakey_ca', 'cakey_ocsp'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I login', wanted);
        end if;
    end loop;
end
$$;
