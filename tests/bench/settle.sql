-- What cakey-web asks the database when it books a notification, statement by statement, as a log of one shows them
-- (deeds/payments.cpp: take_notice). For pgbench: each client takes :each orders of its own. Columns that do not change are
-- not written again, and nothing is parsed twice.
\set next :next + 1
\set n :client_id * :each + :next
begin;
select id as payment, order_id as order from payments where out_trade_no = :prefix || lpad(:n::text, 13, '0') || '_1_1' \gset
select * from orders where number = :prefix || lpad(:n::text, 13, '0') for update;
select * from payments where id = :payment;
update orders set version = version + 1, state = 'awaiting_review', state_since = now(), pay_by = null where id = :order and version = 1;
insert into order_changes (order_id, from_state, to_state, event, by, staff_id, at, reason) values (:order, 'awaiting_payment', 'awaiting_review', 'paid', 'gateway', null, now(), '') returning id;
insert into audit_lines (at, by, person_id, event, order_number, detail) values (now(), 'gateway', 0, 'paid', :prefix || lpad(:n::text, 13, '0'), '') returning id;
update payments set version = version + 1, state = 'paid', trade_no = '2026' || lpad(:n::text, 24, '0'), received = amount, paid_at = now() where id = :payment and version = 1;
select id as item from outbox where kind = 'payment' and subject_id = :payment and state <> 'done' for update \gset
update outbox set due_at = now() where id = :item;
select * from payments where order_id = :order order by submission desc, attempt desc;
commit;
