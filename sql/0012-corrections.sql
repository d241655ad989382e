-- What an order was sent back for, the answer about bids that wait to be opened, and when an order must be decided.
alter table orders
    -- Words of CorrectionPart, separated by blanks; kept while the order is mended and reviewed again.
    add column correction_parts text not null default '',
    add column correction_what text not null default '',
    -- null: not asked or not answered yet.
    add column unopened_bids boolean,
    add column due_at timestamptz,
    add constraint sent_back_for_something
        check (state <> 'awaiting_correction' or (correction_parts <> '' and correction_what <> '')),
    add constraint sent_back_by_somebody check (state <> 'awaiting_correction' or claimed_by is not null),
    add constraint due_while_under_review
        check (due_at is null or state in ('awaiting_review', 'awaiting_correction'));
create index orders_due on orders (due_at, id) where due_at is not null;
