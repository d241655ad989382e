// The books beside a bill: SQL, since a number's place in them is an index's business.
#include "mapped-odb.hxx"
#include "store/bill_days.hpp"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

struct Span {
    std::int64_t day_id;
    Instant begin;
    Instant end;
};

const std::string payments = "select 'payment' kind, p.out_trade_no, '' out_request_no, p.order_number, p.trade_no,"
                             " nullif(p.received, 0) amount, p.paid_at at from payments p where ";
const std::string refunds = "select 'refund', r.out_trade_no, r.out_request_no, r.order_number, '',"
                            " case when r.state = 'done' then r.amount end, r.done_at from refunds r where ";

auto dated(const std::string& column, const Span& bound)
{
    return column + ">=" + as_instant(bound.begin) + ("and " + column + "<") + as_instant(bound.end);
}

// What the books date to it.
std::vector<BookedRow> booked_in(Link& link, const char* name, const Span& span)
{
    return rows<BookedRow>(link, name, span, [](const Span& bound) {
        return payments + dated("p.paid_at ", bound) + ("union all " + refunds) + dated("r.done_at ", bound)
               + "order by 7, 2";
    });
}

std::vector<BookedRow> named_by(Link& link, const Span& span)
{
    return rows<BookedRow>(link, "bill_named", span, [](const Span& bound) {
        return payments
               + "p.out_trade_no in (select e.out_trade_no from bill_entries e where e.kind = 'payment' and e.day_id ="
               + as_number(bound.day_id) + ") union all " + refunds
               + "r.out_request_no in (select e.out_request_no from bill_entries e where e.kind = 'refund' and "
                 "e.day_id ="
               + as_number(bound.day_id) + ")";
    });
}

// Of the numbers on the day's bill, and of those that the books date to the time, what is on other bills.
std::vector<BilledRow> billed_elsewhere(Link& link, const Span& span)
{
    return rows<BilledRow>(link, "bill_elsewhere", span, [](const Span& bound) {
        return "select e.kind, case e.kind when 'refund' then e.out_request_no else e.out_trade_no end"
               " from bill_entries e where e.day_id <>"
               + as_number(bound.day_id) + "and e.out_trade_no in (select out_trade_no from bill_entries where day_id ="
               + as_number(bound.day_id) + "union select out_trade_no from payments where" + dated("paid_at ", bound)
               + "union select out_trade_no from refunds where" + dated("done_at ", bound) + ")";
    });
}

std::vector<Booked> booked(std::vector<BookedRow> rows)
{
    std::vector<Booked> all;
    all.reserve(rows.size());
    for (auto& row : rows)
        all.push_back({row.kind, std::move(row.out_trade_no), std::move(row.out_request_no),
                       std::move(row.order_number), std::move(row.trade_no), row.amount, row.at});
    return all;
}

}

DayBooks BillDays::books(const BillDay& day)
{
    const auto midnight = china_midnight(day.date()), next = midnight + std::chrono::days(1);
    const Span whole{day.id, midnight, next}, due{day.id, midnight - DayBooks::margin, next - DayBooks::margin};
    DayBooks books;
    for (const auto& row : booked_in(link_, "bill_booked", whole))
        books.sum.add(row.kind, row.amount.value_or(Fen()));
    books.due = booked(booked_in(link_, "bill_booked", due));
    books.named = booked(named_by(link_, due));
    for (auto& row : billed_elsewhere(link_, due))
        books.billed.push_back({row.kind, std::move(row.number)});
    return books;
}

}
