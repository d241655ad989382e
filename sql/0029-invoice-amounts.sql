-- What Alipay says may be invoiced of a payment, in fen: less than was received when the platform paid a part of it by a
-- coupon. Null: it was not told, and all may be.
alter table payments add invoice_amount bigint check (invoice_amount between 0 and received);
