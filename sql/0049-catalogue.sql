-- Outlets, platforms and prices are kept at the desk.
alter table outlets add column version bigint not null default 1;

-- Which business types a platform has use for, by their words.
alter table platforms
    add column accepts text not null default 'new renewal change replacement password_reset revocation'
        check (accepts ~ '^(new|renewal|change|replacement|password_reset|revocation)( (new|renewal|change|replacement|password_reset|revocation))*$'),
    add column version bigint not null default 1;

-- A price that is not offered ends the one before it, and keeps its amount: yesterday's programs know only that.
alter table prices add column offered boolean not null default true;

-- Nobody changes a price, and whoever serves the web none that an order was or may be submitted with.
create function keep_prices() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'prices are added, never changed' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' and old.valid_from <= now() then
        raise exception 'a price that was in force stays' using errcode = 'check_violation';
    end if;
    if tg_op = 'INSERT' and current_user = 'cakey_web' and new.valid_from <= now() then
        raise exception 'prices are set for days to come' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger prices_stay before insert or update or delete on prices
    for each row execute function keep_prices();

grant insert, update on outlets to cakey_web;
grant insert, update (name, position, active, accepts, version) on platforms to cakey_web;
grant insert, delete on prices to cakey_web;
