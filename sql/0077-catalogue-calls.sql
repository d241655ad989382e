-- Who keeps a copy of what administrators change some times a year is called when it changes (src/store/catalogue_copy.hpp).
create function call_catalogue() returns trigger language plpgsql as $$
begin
    perform pg_notify('catalogue', '');
    return null;
end
$$;
create trigger changes_are_called after insert or update or delete on announcements for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on outlets for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on agreements for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on agreement_withdrawals for each statement execute function call_catalogue();
-- Of the few rows that there are all are read, and seldom.
drop index announcements_shown;
