-- What the programs' roles could do and no program does: the database itself refuses it.

-- An order that was ever submitted stays, and with it its history, which goes where its order goes. The owner of the
-- schema may still do as an administrator must.
create function keep_submitted_orders() returns trigger language plpgsql as $$
begin
    if (old.submission > 0 or old.state <> 'draft')
        and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then
        raise exception 'order % was submitted and is not deleted', old.number using errcode = 'check_violation';
    end if;
    return old;
end
$$;
create trigger submitted_orders_stay before delete on orders for each row execute function keep_submitted_orders();

-- A refund gives back what its payment received at the most, to the order that it was for; what was once wanted is not
-- rewritten.
create function check_refund() returns trigger language plpgsql as $$
declare
    payment payments;
begin
    if tg_op = 'UPDATE'
        and (new.payment_id, new.order_id, new.order_number, new.out_trade_no, new.out_request_no, new.amount, new.reason)
            is distinct from
            (old.payment_id, old.order_id, old.order_number, old.out_trade_no, old.out_request_no, old.amount, old.reason)
    then
        raise exception 'refund % is what it was', old.out_request_no using errcode = 'check_violation';
    end if;
    select * into payment from payments where id = new.payment_id;
    if new.amount > payment.received or new.order_id <> payment.order_id or new.out_trade_no <> payment.out_trade_no then
        raise exception 'refund % is more than was received, or of another order', new.out_request_no
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger refunds_are_of_what_was_received before insert or update on refunds
    for each row execute function check_refund();

-- What was received is written once: with it the refund's bound could be moved.
create function keep_received() returns trigger language plpgsql as $$
begin
    if new.amount <> old.amount or new.out_trade_no <> old.out_trade_no or new.order_id <> old.order_id
        or (old.received > 0 and new.received <> old.received) then
        raise exception 'payment % is what it was', old.out_trade_no using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger received_stays before update on payments for each row execute function keep_received();
