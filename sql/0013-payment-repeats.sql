-- How often a company has had another QR code made lately: the few attempts that were not an order's first.
create index payments_repeated on payments (created_at) where attempt > 1 or submission > 1;
