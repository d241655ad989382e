// One query, some thousand orders at a time: it reads by index and gives only what is odd.
#include "store/books.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::int64_t Books::last_order()
{
    return first<CountScalar>(link_, "books_last", 0,
                              [](const int&) { return Query("select coalesce(max(id), 0)::bigint from orders"); })
        ->value;
}

std::vector<OrderBooks> Books::odd(std::int64_t after, std::int64_t up_to, Instant since)
{
    struct Params {
        std::int64_t after;
        std::int64_t up_to;
        Instant since;
    };
    return rows<OrderBooks>(link_, "books_odd", Params{after, up_to, since}, [](const Params& bound) {
        return "select o.id, o.number, o.state, d.due, p.received, r.refunded, r.transferred, r.going, p.held,"
               " p.wrong, r.groundless, r.unconfirmed"
               " from orders o cross join lateral (select case when o.state in ('draft', 'awaiting_payment', 'closed')"
               " then 0 else o.total end due) d"
               " cross join lateral (select coalesce(sum(received), 0)::bigint received,"
               " coalesce(sum(received) filter (where state = 'unexpected'"
               " and not exists (select from refunds where payment_id = payments.id)), 0)::bigint held,"
               " count(*) filter (where state in ('paid', 'surplus') and received <> amount) wrong,"
               " max(created_at) newest from payments where order_id = o.id) p"
               " cross join lateral (select coalesce(sum(amount) filter (where state = 'done'), 0)::bigint refunded,"
               " coalesce(sum(amount) filter (where state = 'settled'), 0)::bigint transferred,"
               " coalesce(sum(amount) filter (where state not in ('done', 'settled')), 0)::bigint going,"
               " count(*) filter (where amount > (select received from payments where id = refunds.payment_id))"
               " groundless, count(*) filter (where state = 'settled' and not exists (select from settlements"
               " where refund_id = refunds.id and settlements.state = 'confirmed')) unconfirmed"
               " from refunds where order_id = o.id) r where o.id >"
               + as_number(bound.after) + "and o.id <=" + as_number(bound.up_to)
               + "and (p.received - r.refunded - r.transferred - r.going - p.held <> d.due or p.wrong > 0"
                 " or r.groundless > 0 or r.unconfirmed > 0"
                 " or r.going > 0 or p.held > 0 or p.newest >="
               + as_instant(bound.since) + ") order by o.id";
    });
}

BooksSum Books::sum()
{
    return *first<BooksSum>(link_, "books_sum", 0, [](const int&) {
        return Query("select (select count(*) from orders),"
                     " (select coalesce(sum(received), 0)::bigint from payments),"
                     " (select coalesce(sum(amount), 0)::bigint from refunds where state = 'done'),"
                     " (select coalesce(sum(amount), 0)::bigint from refunds where state = 'settled')");
    });
}

}
