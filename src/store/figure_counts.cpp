// Counting a day. Each statement walks the indexes of what happened on it, reads, and locks nothing but its own rows.
#include "domain/figure.hpp"
#include "mapped-odb.hxx"
#include "store/figures.hpp"
#include "store/link_odb.hpp"

#include <initializer_list>

namespace cakey {

namespace {

std::string quote(std::string_view words) { return "'" + std::string(words) + "'"; }

std::string on_day(const std::string& column, const FigureDay& day)
{
    return column + " >= " + quote(china_iso(day.begin())) + " and " + column + " < " + quote(china_iso(day.end()));
}

// A "limit 1" has what belongs to a row looked up by its index, row by row: whatever the planner thinks of a busy day, it
// must not read whole tables, which never stop growing.

// What an order counts for: its platform, and its outlet if it is picked up there.
std::string order_of(const std::string& id)
{
    return " cross join lateral (select platform, case when delivery = 'pick_up' then outlet end outlet from orders"
           " where id = "
           + id + " limit 1) o ";
}

// The day's steps, and the first approvals after a payment, with the seconds between.
std::string steps(const FigureDay& day)
{
    return "with step as materialized (select c.id, c.order_id, c.to_state, c.event, c.at, c.due_at, c.reason,"
           " c.staff_id staff, o.platform, o.outlet from order_changes c"
           + order_of("c.order_id") + "where c.event <> 'saved' and " + on_day("c.at", day)
           + "), approval as materialized (select extract(epoch from s.at - p.paid_at) seconds, s.platform, s.outlet,"
             " s.staff from step s cross join lateral (select paid_at from payments where order_id = s.order_id"
             " and state = 'paid' and paid_at <= s.at order by paid_at desc limit 1) p where s.event like 'approved%'"
             " and (select true from order_changes e where e.order_id = s.order_id and (e.at, e.id) < (s.at, s.id)"
             " and e.at >= p.paid_at and e.event like 'approved%' limit 1) is null)";
}

// A reason that was chosen stands at the beginning of what the company was told: its number. Of two that both do, the
// longer one.
std::string refusal_key()
{
    return "case when s.event = 'lapsed' then " + quote(word(OtherRefusal::lapsed))
           + " else coalesce((select r.id::text from refusal_reasons r where starts_with(s.reason, r.text)"
             " order by char_length(r.text) desc, r.id limit 1), case when (select true from paper_faults f"
             " where f.change_id = s.id limit 1) then "
           + quote(word(OtherRefusal::check_list)) + " else " + quote(word(OtherRefusal::another_reason)) + " end) end";
}

// A fact has the columns measure, key, platform, outlet, staff. `values` are computed for all facts together, and for
// those of each platform, outlet and member of staff.
std::string insert(const std::string& before, const std::string& facts, const FigureDay& day, const std::string& values)
{
    return before
           + " insert into figures (dimension, measure, day, part, key, count, amount)"
             " select case when grouping(platform) = 0 then 'platform' when grouping(outlet) = 0 then 'outlet'"
             " when grouping(staff) = 0 then 'operator' else 'whole' end, measure, "
           + quote(day.day) + ", coalesce(platform, outlet::text, staff::text, ''), key, " + values + " from (" + facts
           + ") fact group by grouping sets ((measure, key), (measure, key, platform), (measure, key, outlet),"
             " (measure, key, staff)) having grouping(staff) = 1 or staff is not null";
}

// The table's key begins with these, so that the day's rows are found by it.
void remove(Link& link, const FigureDay& day, std::initializer_list<FigureMeasure> measures)
{
    std::string words;
    for (const auto measure : measures)
        words += (words.empty() ? "" : ", ") + quote(word(measure));
    link.connection().execute("delete from figures where dimension in ('whole', 'outlet', 'platform', 'operator')"
                              " and measure in ("
                              + words + ") and day = " + quote(day.day));
}

}

void Figures::count_history(const FigureDay& day)
{
    using enum FigureMeasure;
    remove(link_, day, {entered, decided, due, refusal, paper, approval_hours, approval_median, approval_most});
    const std::string who = ", s.platform, s.outlet, s.staff from step s";
    const std::string facts =
        "select 'entered' measure, s.to_state key" + who
        + " union all select 'decided', case when s.event like 'approved%' then 'approved' else s.event end" + who
        + " where s.event like 'approved%' or s.event in ('refused', 'returned')"
          " union all select 'due', case when s.at <= s.due_at then 'kept' else 'late' end"
        + who
        + " where s.due_at is not null and (s.event like 'approved%' or s.event = 'refused')"
          " union all select 'refusal', "
        + refusal_key() + who
        + " where s.event in ('refused', 'lapsed')"
          " union all select 'paper', f.paper, s.platform, s.outlet, s.staff from step s"
          " cross join lateral (select distinct paper from paper_faults where change_id = s.id) f"
          " where s.event = 'refused'"
          " union all select 'approval_hours', greatest(ceil(seconds / 3600), 1)::text, platform, outlet, staff"
          " from approval";
    link_.connection().execute(insert(steps(day), facts, day, "count(*), 0"));
    for (const auto& [measure, share] : {std::pair{approval_median, "0.5"}, {approval_most, "0.95"}})
        link_.connection().execute(insert(
            steps(day),
            "select " + quote(word(measure)) + " measure, '' key, platform, outlet, staff, seconds from approval", day,
            std::string("count(*), round(percentile_cont(") + share
                + ") within group (order by seconds::double precision))::bigint"));
}

// By their own dates: a payment's is Alipay's, a refund's when it was heard of, a transfer's when it was confirmed.
void Figures::count_money(const FigureDay& day)
{
    using enum FigureMeasure;
    remove(link_, day, {received, refunded});
    const std::string whose = ", o.platform, o.outlet, null::bigint staff from ";
    const std::string facts = "select 'received' measure, '' key, p.received fen" + whose + "payments p"
                              + order_of("p.order_id") + "where p.paid_at is not null and " + on_day("p.paid_at", day)
                              + " and p.received > 0 union all select 'refunded', r.reason, r.amount" + whose
                              + "refunds r" + order_of("r.order_id") + "where " + on_day("r.done_at", day)
                              + " and r.state = 'done' union all select 'refunded', r.reason, s.amount" + whose
                              + "settlements s join refunds r on r.id = s.refund_id" + order_of("r.order_id")
                              + "where s.state = 'confirmed' and " + on_day("s.decided_at", day);
    link_.connection().execute(insert("", facts, day, "count(*), sum(fen)::bigint"));
}

}
