-- Another authority is asked for certificates by the worker.
alter table outbox drop constraint outbox_kind_check, add constraint outbox_kind_check
    check (kind in ('payment', 'refund', 'text', 'receipt', 'invoice', 'letter', 'mail', 'certificate'));

grant select on certificate_keys to cakey_worker;
