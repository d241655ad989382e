-- Before money, names and accounts change at the desk, a second factor is asked for again.
alter table sessions add column confirmed_at timestamptz;
