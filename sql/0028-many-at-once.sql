-- Many things are under way outside at once. Who waits at a screen goes first; and the worker is called only when there
-- is something to do within the second, with the kind of it, for each call holds up the commits of all others.
alter table outbox add column awaited boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (kind, awaited, due_at, id) where state = 'waiting';
-- What the desk should see although it is still being tried: OutboxItem::quiet_tries.
create index outbox_late on outbox (created_at) where state = 'waiting' and tries >= 10;

-- Letters wait for the mail server, not for the invoice issuer: they are errands of their own, about the invoice.
alter table outbox drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('payment', 'refund', 'text', 'invoice', 'letter'));
-- mailing: handed to the mail server, the answer not heard. unsure: whether it left cannot be found out.
alter table invoices drop constraint invoices_state_check,
    add constraint invoices_state_check
        check (state in ('wanted', 'submitted', 'issued', 'mailing', 'mailed', 'unsure', 'failed')),
    drop constraint issued_is_whole,
    add constraint issued_is_whole check (state not in ('issued', 'mailing', 'mailed', 'unsure')
                                          or (invoice_number <> '' and length(pdf) > 0));

-- Once the issuer has failed under a number, the next try is under another.
alter table invoices add column attempt int not null default 1 check (attempt > 0);
-- Letters that have left. One that has not is the invoice's errand still, whose worker adds it.
insert into outbox (kind, subject_id, order_number, state, tries, due_at, created_at, finished_at, code)
    select 'letter', id, order_number, 'done', 1, mailed_at, mailed_at, mailed_at, '' from invoices where state = 'mailed';

create or replace function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', new.kind);
    return null;
end
$$;
drop trigger outbox_nudge_wakes_worker on outbox;
create trigger outbox_nudge_wakes_worker after update of due_at on outbox
    for each row when (new.state = 'waiting' and new.taken_until is null
                       and (new.due_at < old.due_at or old.state <> 'waiting')
                       and new.due_at <= now() + interval '1 second')
    execute function outbox_wake();
