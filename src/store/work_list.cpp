// The work list's statements. A filter is a part of the statement, so that each can walk its index.
#include "store/work_list.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/statement_names.hpp"

#include <utility>

namespace cakey {

namespace {

// What was returned waits for its company: it is counted, and listed only when asked for.
//
// A statement has one plan, whatever it is asked with. What could be found by walking all that waits, or by an index of
// its own, is said in words that only its own index understands: else a type of which nothing waits would be looked for in
// everything that does.
const std::string waiting = "o.state in ('awaiting_review', 'in_progress', 'handed_over')";
const std::string at_desk = "o.state in ('awaiting_review', 'awaiting_correction', 'in_progress', 'handed_over')";

enum Parts : unsigned {
    by_state = 1,
    by_type = 2,
    by_platform = 4,
    by_outlet = 8,
    by_holder = 16,
    by_nobody = 32,
    by_due = 64,
    by_opening = 128,
    after_place = 256,
    before_place = 512,
};

const StatementNames<10> page_names("work_page_");
const StatementNames<10> fresh_names("work_fresh_");
const StatementNames<10> urgent_names("work_urgent_");

struct Params {
    OrderState state = OrderState::awaiting_review;
    BusinessType business_type = BusinessType::new_certificate;
    std::string platform;
    OutletId outlet;
    StaffId holder;
    Instant overdue_at;
    std::string opens_from;
    std::string opens_until;
    ListPlace place{};
    Instant since{};
    std::int64_t most = 0;
};

unsigned parts_of(const WorkFilter& filter)
{
    const bool held = filter.holder && filter.holder->value != 0;
    return part(filter.state.has_value(), by_state) | part(filter.business_type.has_value(), by_type)
           | part(!filter.platform.empty(), by_platform) | part(filter.outlet.has_value(), by_outlet)
           | part(held, by_holder) | part(filter.holder && !held, by_nobody)
           | part(filter.overdue_at.has_value(), by_due) | part(!filter.opens_until.empty(), by_opening)
           | part(filter.after.has_value(), after_place)
           | part(is_backwards(filter), before_place);
}

Params params_of(const WorkFilter& filter)
{
    return {.state = filter.state.value_or(OrderState::awaiting_review),
            .business_type = filter.business_type.value_or(BusinessType::new_certificate),
            .platform = filter.platform,
            .outlet = filter.outlet.value_or(OutletId()),
            .holder = filter.holder.value_or(StaffId()),
            .overdue_at = filter.overdue_at.value_or(Instant()),
            .opens_from = filter.opens_from,
            .opens_until = filter.opens_until,
            .place = filter.after ? *filter.after : filter.before.value_or(ListPlace())};
}

Query picked_up_there(const Params& bound) { return "and o.delivery = 'pick_up' and o.outlet =" + as_id(bound.outlet); }

Query opening_between(const Params& bound)
{
    return "o.bid_opening <> '' and o.bid_opening >=" + as_text(bound.opens_from)
           + "and o.bid_opening <=" + as_text(bound.opens_until);
}

Query matching(unsigned parts, const Params& bound)
{
    const bool plain = (parts & ~(after_place | before_place)) == 0;
    Query query(plain ? waiting : at_desk);
    if (parts & by_state)
        query += "and o.state =" + as_text(bound.state);
    else if (!plain)
        query += "and o.state <> 'awaiting_correction'";
    if (parts & by_type)
        query += "and o.business_type =" + as_text(bound.business_type);
    if (parts & by_platform)
        query += "and o.platform =" + as_text(bound.platform);
    if (parts & by_outlet)
        query += picked_up_there(bound);
    if (parts & by_holder)
        query += "and o.claimed_by =" + as_id(bound.holder);
    if (parts & by_nobody)
        query += "and o.claimed_by is null";
    if (parts & by_due)
        query += "and o.state = 'awaiting_review' and o.due_at <" + as_instant(bound.overdue_at);
    if (parts & by_opening)
        query += "and o.state in ('awaiting_review', 'in_progress') and" + opening_between(bound);
    return query;
}

// The rows of those orders, with names; `order` is said twice, for SQL promises none for what is joined.
Query rows_of(const Query& orders, const std::string& order)
{
    return "select o.id, o.number, o.version, coalesce(nullif(o.applicant_name, ''), c.name), o.state, o.business_type,"
           " o.delivery, coalesce(t.name, ''), o.state_since, o.due_at, o.bid_opening, coalesce(s.name, '') from ("
           + orders
           + ") o join companies c on c.id = o.company_id left join outlets t on t.id = o.outlet"
             " left join staff s on s.id = o.claimed_by order by "
           + order;
}

Query page_query(unsigned parts, const Params& bound)
{
    const std::string order = parts & before_place ? "o.state_since desc, o.id desc" : "o.state_since, o.id";
    auto query = "select o.* from orders o where " + matching(parts, bound);
    if (parts & (after_place | before_place)) {
        query += std::string("and (o.state_since, o.id) ") + (parts & after_place ? ">" : "<") + " (";
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    }
    query += "order by " + order + " limit " + std::to_string(WorkFilter::page_size + 1);
    return rows_of(query, order);
}

Query urgent_query(unsigned parts, const Params& bound)
{
    const auto limit = " limit " + std::to_string(WorkList::most_urgent);
    auto bids = "select o.* from orders o where o.state in ('awaiting_review', 'in_progress') and"
                + opening_between(bound);
    if (parts & by_outlet)
        return rows_of(bids + "and o.state = 'in_progress'" + picked_up_there(bound) + "order by o.bid_opening, o.id"
                           + limit,
                       "o.bid_opening, o.id");
    return rows_of("(" + bids + "order by o.bid_opening, o.id" + limit
                       + ") union all (select o.* from orders o where"
                         " o.business_type = 'revocation' and o.state = 'awaiting_review' and o.due_at is not null"
                         " order by o.due_at, o.id"
                       + limit + ")",
                   "coalesce(nullif(o.bid_opening, '')::timestamp at time zone 'Asia/Shanghai', o.due_at), o.id");
}

}

WorkPage WorkList::page(const WorkFilter& filter)
{
    const unsigned parts = parts_of(filter);
    return list_page(rows<WorkRow>(link_, page_names.of(parts), params_of(filter),
                              [&](const Params& bound) { return page_query(parts, bound); }),
                     filter);
}

std::vector<WorkRow> WorkList::urgent(const WorkFilter& filter)
{
    const unsigned parts = filter.outlet ? by_outlet : 0u;
    return rows<WorkRow>(link_, urgent_names.of(parts), params_of(filter),
                         [&](const Params& bound) { return urgent_query(parts, bound); });
}

std::vector<WorkCount> WorkList::counts()
{
    const std::string from = " as state, count(*)::int from (select from orders o where " + at_desk + " and o.state = ";
    const std::string limit = " limit " + std::to_string(WorkCount::most) + ") counted";
    return rows<WorkCount>(link_, "work_counts", 0, [&](const int&) {
        Query query;
        for (const auto state : {OrderState::awaiting_review, OrderState::awaiting_correction, OrderState::in_progress,
                                 OrderState::handed_over}) {
            const auto quoted = "'" + std::string(word(state)) + "'";
            query += (query.empty() ? "select " : " union all select ") + quoted + from + quoted + limit;
        }
        return query;
    });
}

int WorkList::fresh(const WorkFilter& filter, Instant since, int most)
{
    auto any_place = filter;
    any_place.after.reset();
    any_place.before.reset();
    const unsigned parts = parts_of(any_place);
    auto params = params_of(any_place);
    params.since = since;
    params.most = most;
    return static_cast<int>(first<CountScalar>(link_, fresh_names.of(parts), params, [&](const Params& bound) {
                                return "select count(*) from (select from orders o where " + matching(parts, bound)
                                       + "and o.state_since >" + as_instant(bound.since)
                                       + "order by o.state_since desc limit" + as_number(bound.most) + ") fresh";
                            })->value);
}

}
