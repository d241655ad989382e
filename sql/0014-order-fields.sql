-- What an order was returned for, by the words of OrderField. Until now papers were called as their inputs in a form are.
alter table orders add column correction_fields text not null default '';

create function order_fields_of(parts text) returns text immutable language sql
    return regexp_replace(parts, '\mpaper_', '', 'g');
create function correction_parts_of(fields text) returns text immutable language sql
    return regexp_replace(fields, '\m(application_form|business_licence|handler_id_card)\M', 'paper_\1', 'g');

update orders set correction_fields = order_fields_of(correction_parts) where correction_parts <> '';

-- Yesterday's programs write correction_parts, today's correction_fields: whoever writes, both say the same. A later
-- schema takes column, functions and trigger away.
create function keep_correction_words() returns trigger language plpgsql as $$
begin
    if new.correction_parts is distinct from (case when tg_op = 'UPDATE' then old.correction_parts else '' end) then
        new.correction_fields := order_fields_of(new.correction_parts);
    else
        new.correction_parts := correction_parts_of(new.correction_fields);
    end if;
    return new;
end
$$;
create trigger correction_words before insert or update on orders
    for each row execute function keep_correction_words();
