-- What is put aside for later wakes nobody: the worker finds it when it looks by itself, each second. So a text message
-- that was asked for by name leaves the same trace as one that nobody gets, while the answer is on its way.
drop trigger outbox_wakes_worker on outbox;
create trigger outbox_wakes_worker after insert on outbox
    for each row when (new.due_at <= new.created_at) execute function outbox_wake();
create trigger outbox_nudge_wakes_worker after update of due_at on outbox
    for each statement execute function outbox_wake();
