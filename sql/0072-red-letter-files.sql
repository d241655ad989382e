-- A red letter's files, as an invoice's: what its company's bookkeeper has to keep.
alter table red_letters
    add column pdf bytea not null default '',
    add column ofd bytea not null default '',
    add column xml bytea not null default '';
alter table red_letters alter column pdf set storage external;

alter table mail_messages drop constraint mail_messages_purpose_check, add constraint mail_messages_purpose_check
    check (purpose in ('paid', 'in_review', 'returned', 'refused', 'dispatched', 'ready', 'to_download', 'completed',
                       'expiring',
                       'reissue_refused', 'invoice_undone'));
