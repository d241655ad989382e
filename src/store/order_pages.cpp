// A company's list of orders, page by page: one statement each, over the indexes of sql/0006-orders.sql.
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/orders.hpp"
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
const StatementNames<5> counted_page_names("counted_orders_page_");

Query matching(unsigned parts, const PageParams& bound)
{
    auto query = "o.company_id =" + as_id(bound.company);
    if (parts & by_state)
        query += "and o.state =" + as_text(bound.state);
    if (parts & by_from)
        query += "and o.created_at >=" + as_instant(bound.from);
    if (parts & by_until)
        query += "and o.created_at <" + as_instant(bound.until);
    return query;
}

Query page_query(unsigned parts, const PageParams& bound)
{
    auto query = "select " + row_columns + " from orders o where" + matching(parts, bound);
    if (parts & (after_place | before_place)) {
        query += std::string("and (o.created_at, o.id) ") + (parts & after_place ? "<" : ">") + " (";
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    }
    query += parts & before_place ? "order by o.created_at, o.id" : "order by o.created_at desc, o.id desc";
    query += "limit " + std::to_string(OrderFilter::page_size + 1);
    return query;
}

Query counted_page_query(unsigned parts, const PageParams& bound)
{
    return "select n.matching, o.* from (select count(*)::int as matching from (select from orders o where"
           + matching(parts, bound) + "limit " + std::to_string(CountedOrders::most_counted + 1)
           + ") fitting) n left join lateral (" + page_query(parts, bound) + ") o on true";
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
    auto listed = rows<ListedOrder>(link_, page_names.of(parts), params_of(filter),
                                    [&](const PageParams& bound) { return page_query(parts, bound); });
    return sorted_page(orders_of(std::move(listed)), filter);
}

CountedOrders Orders::counted_page(const OrderFilter& filter)
{
    const unsigned parts = parts_of(filter);
    auto listed = rows<CountedOrder>(link_, counted_page_names.of(parts), params_of(filter),
                                     [&](const PageParams& bound) { return counted_page_query(parts, bound); });
    CountedOrders counted;
    counted.count = listed.front().matching;
    std::vector<OrderRow> orders;
    orders.reserve(listed.size());
    for (auto& row : listed)
        if (row.order.id != 0)
            orders.push_back(std::move(row.order));
    // SQL promises no order for what is joined around the sorted rows.
    counted.page = sorted_page(std::move(orders), filter);
    return counted;
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
