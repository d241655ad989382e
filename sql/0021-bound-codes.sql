-- A code by SMS is for the browser that asked: wrong tries from elsewhere use none of its own up. Empty: of a program of
-- before, or asked for inside a session. Shared: another browser asked within the minute; no message went out for it.
alter table text_codes add column browser text not null default '', add column shared boolean not null default false;

-- Staff, too, have browsers that they have signed in with before.
alter table devices alter column company_id drop not null, add column staff_id bigint references staff,
    add constraint devices_are_somebodys check (num_nonnulls(company_id, staff_id) = 1);
create unique index devices_of_staff on devices (token_hash, staff_id) where staff_id is not null;
