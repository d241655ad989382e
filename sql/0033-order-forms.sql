-- A form whose button is pressed twice makes one order: what its page, its fields and its files come to.
alter table orders add column form_digest bytea not null default '';
create unique index orders_by_form on orders (company_id, form_digest) where form_digest <> '';
