-- What waits because the other side refuses our password: one alarm, however much it is (OutboxItem::signed_out).
create index outbox_signed_out on outbox (id) where state = 'waiting' and code = 'sign_in';
