-- Papers and ID numbers go some years after their order or request has ended (papers_kept_years): the worker takes them away,
-- and no others.
alter table orders add column papers_gone_at timestamptz;
create index orders_with_old_papers on orders (state_since)
    where state in ('completed', 'closed') and papers_gone_at is null;

grant select (id, order_id), delete on papers to cakey_worker;
grant select (id, request_id), delete on identity_papers to cakey_worker;
grant select (id, state, asked_at, decided_at, ends_at) on identity_requests to cakey_worker;

create function keep_papers_in_use() returns trigger language plpgsql as $$
begin
    if current_user = 'cakey_worker'
        and not exists (select from orders where id = old.order_id and state in ('completed', 'closed')) then
        raise exception 'order % has not ended: its papers stay', old.order_id using errcode = 'check_violation';
    end if;
    return old;
end
$$;
create trigger papers_in_use_stay before delete on papers for each row execute function keep_papers_in_use();

create function keep_identity_papers_in_use() returns trigger language plpgsql as $$
begin
    if current_user = 'cakey_worker'
        and exists (select from identity_requests where id = old.request_id
                    and (state = 'open' or state = 'granted' and ends_at > now())) then
        raise exception 'request % has not ended: its papers stay', old.request_id using errcode = 'check_violation';
    end if;
    return old;
end
$$;
create trigger identity_papers_in_use_stay before delete on identity_papers
    for each row execute function keep_identity_papers_in_use();
