-- What came in as another amount than was asked for is given back when the desk says so.
alter table refunds drop constraint refunds_reason_check,
    add constraint refunds_reason_check check (reason in ('refused', 'surplus', 'unexpected'));

-- What was received is written once, and once more when the right amount is told after a wrong one that was not given
-- back meanwhile.
create or replace function keep_received() returns trigger language plpgsql as $$
begin
    if new.amount <> old.amount or new.out_trade_no <> old.out_trade_no or new.order_id <> old.order_id
        or (old.received > 0 and new.received <> old.received
            and (old.state <> 'unexpected' or new.received <> new.amount
                 or exists (select from refunds where payment_id = old.id))) then
        raise exception 'payment % is what it was', old.out_trade_no using errcode = 'check_violation';
    end if;
    return new;
end
$$;
