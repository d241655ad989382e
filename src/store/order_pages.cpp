// A company's list of orders, page by page: one statement each, over the indexes of sql/0006-orders.sql.
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/orders.hpp"
#include "store/session_query.hpp"
#include "store/statement_names.hpp"

#include <utility>

namespace cakey {

namespace {

const std::string row_columns = "o.id, o.number, o.version, o.state, o.business_type, o.platform, o.certificates,"
                                " o.company_seals + o.legal_seals + o.signature_seals, o.total, o.submission,"
                                " o.created_at";

// What a page of the list is asked with; which of it is used depends on the filter.
struct PageParams {
    CompanyId company;
    OrderState state = OrderState::draft;
    Instant from;
    Instant until;
    ListPlace place;
};

struct OwnPageParams {
    SessionKey key;
    PageParams page;
};

struct LatestParams {
    CompanyId company;
    std::int64_t most;
};

enum PageParts : unsigned { by_state = 1, by_from = 2, by_until = 4, after_place = 8, before_place = 16 };

unsigned parts_of(const OrderFilter& filter)
{
    return part(filter.state.has_value(), by_state) | part(filter.from.has_value(), by_from)
           | part(filter.until.has_value(), by_until) | part(filter.after.has_value(), after_place)
           | part(is_backwards(filter), before_place);
}

PageParams params_of(const OrderFilter& filter)
{
    return {filter.company, filter.state.value_or(OrderState::draft), filter.from.value_or(Instant()),
            filter.until.value_or(Instant()), filter.after ? *filter.after : filter.before.value_or(ListPlace())};
}

const StatementNames<5> page_names("orders_page_");
const StatementNames<5> own_page_names("own_orders_page_");

// `company` is an expression: a parameter, or a column of what stands around it.
Query matching(unsigned parts, const Query& company, const PageParams& bound)
{
    auto query = "o.company_id =" + company;
    if (parts & by_state)
        query += "and o.state =" + as_text(bound.state);
    if (parts & by_from)
        query += "and o.created_at >=" + as_instant(bound.from);
    if (parts & by_until)
        query += "and o.created_at <" + as_instant(bound.until);
    return query;
}

Query page_query(unsigned parts, const Query& company, const PageParams& bound)
{
    auto query = "select " + row_columns + " from orders o where" + matching(parts, company, bound);
    if (parts & (after_place | before_place)) {
        query += std::string("and (o.created_at, o.id) ") + (parts & after_place ? "<" : ">") + " (";
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    }
    query += parts & before_place ? "order by o.created_at, o.id" : "order by o.created_at desc, o.id desc";
    query += "limit " + std::to_string(OrderFilter::page_size + 1);
    return query;
}

Query own_page_query(unsigned parts, const OwnPageParams& bound)
{
    const Query company("c.id");
    return "select s.id, c.id, c.name, s.csrf_secret, s.created_at, s.seen_at, n.matching, o.*"
           " from sessions s join companies c on c.id = s.company_id and c.closed_at is null"
           " cross join lateral (select count(*)::int as matching from (select from orders o where"
           + matching(parts, company, bound.page) + "limit " + std::to_string(OwnOrders::most_counted + 1)
           + ") fitting) n left join lateral (" + page_query(parts, company, bound.page)
           + ") o on true where"
           // One that is for a renewal has no business here.
           + is_live(bound.key) + "and s.renews is null";
}

std::vector<OrderRow> orders_of(std::vector<ListedOrder> listed)
{
    std::vector<OrderRow> orders;
    orders.reserve(listed.size());
    for (auto& row : listed)
        orders.push_back(std::move(row.order));
    return orders;
}

}

OrderPage Orders::page(const OrderFilter& filter)
{
    const unsigned parts = parts_of(filter);
    auto listed = rows<ListedOrder>(link_, page_names.of(parts), params_of(filter), [&](const PageParams& bound) {
        return page_query(parts, Query(as_id(bound.company)), bound);
    });
    return sorted_page(orders_of(std::move(listed)), filter);
}

std::optional<OwnOrders> Orders::own_page(const std::string& token_hash, Instant now, const OrderFilter& filter)
{
    const unsigned parts = parts_of(filter);
    auto listed = rows<OwnListedOrder>(link_, own_page_names.of(parts),
                                       OwnPageParams{SessionKey(token_hash, now), params_of(filter)},
                                       [&](const OwnPageParams& bound) { return own_page_query(parts, bound); });
    if (listed.empty())
        return std::nullopt;
    auto& head = listed.front();
    OwnOrders own;
    own.count = head.matching;
    own.person.session_id = head.session_id;
    own.person.company_id = head.company_id;
    own.person.name = std::move(head.name);
    own.person.csrf_secret = std::move(head.csrf_secret);
    own.person.created_at = head.signed_in_at;
    own.person.seen_at = head.seen_at;

    std::vector<OrderRow> orders;
    orders.reserve(listed.size());
    for (auto& row : listed)
        if (row.order.id != 0)
            orders.push_back(std::move(row.order));
    // SQL promises no order for what is joined around the sorted rows.
    own.page = sorted_page(std::move(orders), filter);
    return own;
}

std::vector<OrderRow> Orders::latest(CompanyId company, int most)
{
    return orders_of(rows<ListedOrder>(link_, "orders_latest", LatestParams{company, most}, [](const auto& bound) {
        return "select " + row_columns + " from orders o where o.company_id =" + as_id(bound.company)
               + "order by o.created_at desc, o.id desc limit" + as_number(bound.most);
    }));
}

std::vector<PastOrder> Orders::past(CompanyId company, int most)
{
    return rows<PastOrder>(link_, "orders_past", LatestParams{company, most}, [](const auto& bound) {
        return "select o.number, o.state, o.business_type, o.total, coalesce(o.submitted_at, o.created_at),"
               " told.refused, told.returned, coalesce(told.said, '') from orders o cross join lateral (select"
               " count(*) filter (where event <> 'returned')::int as refused,"
               " count(*) filter (where event = 'returned')::int as returned,"
               " (array_agg(reason order by id desc))[1] as said from order_changes where order_id = o.id"
               " and event in ('refused', 'lapsed', 'returned')) told where o.submission > 0 and o.company_id ="
               + as_id(bound.company) + "order by o.created_at desc, o.id desc limit" + as_number(bound.most);
    });
}

}
