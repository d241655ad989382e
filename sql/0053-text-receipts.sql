-- What the carrier said of a text message that the provider has taken: asked for by an errand of its own, until it is final.
-- missing: it never said, or was not asked, as of all messages until today.
alter table text_messages
    add column receipt text not null default 'missing' check (receipt in ('awaited', 'delivered', 'failed', 'missing')),
    add column receipt_code text not null default '';
alter table text_messages alter column receipt set default 'awaited';
alter table outbox drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('payment', 'refund', 'text', 'receipt', 'invoice', 'letter'));
