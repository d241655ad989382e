-- One search box at the desk: each number by an index of its own, a company's name by any two characters of it.

-- The pairs of characters that stand beside each other. The trigrams of pg_trgm know nothing of two characters, which is
-- what people type of a Chinese name, and in a database whose LC_CTYPE is C nothing of Chinese at all.
create function pairs_of(name text) returns text[] immutable strict parallel safe language sql as $$
    select array_agg(distinct substr(name, at, 2)) from generate_series(1, length(name) - 1) at
$$;
create index companies_by_pairs on companies using gin (pairs_of(name_key)) with (fastupdate = off);
create index companies_by_mobile on companies (mobile);
-- Closed accounts are found, too: their codes are in no unique index any more.
create index companies_by_credit_code on companies (credit_code);

-- As it is typed: certificate clients print serial numbers in groups, and in either case.
create function serial_key(serial text) returns text immutable strict parallel safe language sql as $$
    select upper(replace(serial, ' ', ''))
$$;
create index orders_by_certificate on orders (serial_key(certificate_serial), created_at, id)
    where certificate_serial <> '';
create index orders_by_courier_number on orders (courier_number, created_at, id) where courier_number <> '';
create index orders_by_handler_mobile on orders (handler_mobile, created_at, id) where submission > 0;
create index orders_by_handler_name on orders (handler_name, created_at, id) where submission > 0;
create index invoices_by_number on invoices (invoice_number) where invoice_number <> '';
