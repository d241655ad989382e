// Lists of orders: one statement each, over the indexes of sql/0006-orders.sql.
#include "store/link_odb.hpp"
#include "store/order_rows-odb.hxx"
#include "store/orders.hpp"
#include "store/scalar-odb.hxx"

#include <algorithm>
#include <array>

namespace cakey {

namespace {

const std::string row_columns = "select o.id, o.number, o.version, o.state, o.business_type, coalesce(p.name, ''),"
                                " o.certificates, o.company_seals + o.legal_seals + o.signature_seals, o.total,"
                                " o.submission, o.created_at, ";
const std::string row_tables = " from orders o left join platforms p on p.code = o.platform ";

// What a page of the list is asked with; which of it is used depends on the filter.
struct PageParams {
    CompanyId company;
    OrderState state = OrderState::draft;
    Instant from;
    Instant until;
    OrderPlace place;
};

enum PageParts : unsigned { by_state = 1, by_from = 2, by_until = 4, after_place = 8, before_place = 16 };

unsigned parts_of(const OrderFilter& filter)
{
    return (filter.state ? by_state : 0u) | (filter.from ? by_from : 0u) | (filter.until ? by_until : 0u)
           | (filter.after ? after_place : 0u) | (filter.before ? before_place : 0u);
}

// A prepared statement's name must live as long as its connection.
const char* page_name(unsigned parts)
{
    static const auto names = [] {
        std::array<std::string, 32> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = "orders_page_" + std::to_string(i);
        return all;
    }();
    return names[parts].c_str();
}

Query matching(unsigned parts, const PageParams& bound)
{
    Query query("o.company_id =" + as_id(bound.company));
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
    Query query(row_columns + "(select count(*) from (select from orders o where");
    query += matching(parts, bound);
    query += "limit " + std::to_string(OrderPage::most_counted + 1) + ") fitting)::int" + row_tables + "where";
    query += matching(parts, bound);
    if (parts & (after_place | before_place))
        query += std::string("and (o.created_at, o.id) ") + (parts & after_place ? "<" : ">") + " (";
    if (parts & (after_place | before_place))
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    query += parts & before_place ? "order by o.created_at, o.id" : "order by o.created_at desc, o.id desc";
    query += "limit " + std::to_string(OrderFilter::page_size + 1);
    return query;
}

constexpr const char* at_desk = "('awaiting_review', 'in_progress', 'handed_over')";

}

OrderPage Orders::page(const OrderFilter& filter)
{
    const unsigned parts = parts_of(filter);
    const PageParams params{filter.company, filter.state.value_or(OrderState::draft), filter.from.value_or(Instant()),
                            filter.until.value_or(Instant()),
                            filter.after ? *filter.after : filter.before.value_or(OrderPlace())};
    OrderPage page;
    page.rows = rows<OrderRow>(link_, page_name(parts), params,
                               [&](const PageParams& bound) { return page_query(parts, bound); });

    const bool more = page.rows.size() > OrderFilter::page_size;
    if (more)
        page.rows.pop_back();
    page.has_older = filter.before ? true : more;
    page.has_newer = filter.before ? more : filter.after.has_value();
    if (filter.before)
        std::ranges::reverse(page.rows);
    page.count = page.rows.empty() ? 0 : page.rows.front().matching;
    return page;
}

std::vector<OrderRow> Orders::latest(CompanyId company, int most)
{
    struct Params {
        CompanyId company;
        std::int64_t most;
    };
    return rows<OrderRow>(link_, "orders_latest", Params{company, most}, [](const Params& bound) {
        return row_columns + "0" + row_tables + "where o.company_id =" + as_id(bound.company)
               + "order by o.created_at desc, o.id desc limit" + as_number(bound.most);
    });
}

HomeCounts Orders::counts(CompanyId company)
{
    return *first<HomeCounts>(link_, "orders_counts", company, [](const CompanyId& id) {
        return "select count(*) filter (where state = 'draft')::int,"
               " count(*) filter (where state = 'awaiting_payment')::int,"
               " count(*) filter (where state = 'awaiting_correction')::int,"
               " count(*) filter (where state = 'dispatched')::int,"
               " count(*) filter (where state = 'handed_over')::int"
               " from orders where company_id =" + as_id(id) + "and state not in ('completed', 'closed')";
    });
}

std::vector<DeskRow> Orders::desk(const DeskFilter& filter)
{
    struct Params {
        std::string state;  // empty: any
        std::int64_t outlet;  // 0: any
        std::string search;  // empty: none
        std::int64_t most;
    };
    const Params params{filter.state ? std::string(word(*filter.state)) : "", filter.outlet ? filter.outlet->value : 0,
                        filter.search, filter.most};
    const std::string columns =
        "select o.number, o.version, coalesce(nullif(o.applicant_name, ''), c.name), o.state, o.business_type,"
        " o.delivery, coalesce(t.name, ''), o.certificates, o.company_seals + o.legal_seals + o.signature_seals,"
        " o.total, o.state_since, coalesce(s.name, '') from orders o join companies c on c.id = o.company_id"
        " left join outlets t on t.id = o.outlet left join staff s on s.id = o.claimed_by where ";
    const auto of_outlet = [](const Params& bound) {
        return "and (" + as_number(bound.outlet) + "= 0 or (o.delivery = 'pick_up' and o.outlet ="
               + as_number(bound.outlet) + "))";
    };
    if (filter.search.empty())
        return rows<DeskRow>(link_, "desk", params, [&](const Params& bound) {
            return columns + "o.state in " + at_desk + " and (" + as_text(bound.state) + "= '' or o.state ="
                   + as_text(bound.state) + ")" + of_outlet(bound) + "order by o.state_since, o.id limit"
                   + as_number(bound.most);
        });
    return rows<DeskRow>(link_, "desk_search", params, [&](const Params& bound) {
        return columns + "o.submission > 0 and (o.number =" + as_text(bound.search) + "or c.credit_code = upper("
               + as_text(bound.search) + ") or o.handler_mobile =" + as_text(bound.search) + "or c.mobile ="
               + as_text(bound.search) + "or strpos(c.name," + as_text(bound.search) + ") > 0 or o.handler_name ="
               + as_text(bound.search) + ")" + of_outlet(bound) + "order by o.state_since desc, o.id desc limit"
               + as_number(bound.most);
    });
}

std::vector<DeskCount> Orders::desk_counts(std::optional<OutletId> outlet)
{
    return rows<DeskCount>(link_, "desk_counts", outlet ? outlet->value : std::int64_t{0}, [](const std::int64_t& id) {
        return "select state, count(*)::int from orders where state in " + std::string(at_desk) + " and ("
               + as_number(id) + "= 0 or (delivery = 'pick_up' and outlet =" + as_number(id) + ")) group by state";
    });
}

std::vector<std::string> Orders::unpaid_after(Instant now, int most)
{
    struct Params {
        Instant now;
        std::int64_t most;
    };
    std::vector<std::string> numbers;
    for (auto& row : rows<TextScalar>(link_, "orders_unpaid", Params{now, most}, [](const Params& bound) {
             return "select number from orders where pay_by <=" + as_instant(bound.now) + "order by pay_by limit"
                    + as_number(bound.most);
         }))
        numbers.push_back(std::move(row.value));
    return numbers;
}

std::vector<std::string> Orders::unconfirmed_since(Instant before, int most)
{
    struct Params {
        Instant before;
        std::int64_t most;
    };
    std::vector<std::string> numbers;
    for (auto& row : rows<TextScalar>(link_, "orders_unconfirmed", Params{before, most}, [](const Params& bound) {
             return "select number from orders where state in ('dispatched', 'handed_over') and state_since <="
                    + as_instant(bound.before) + "order by state_since limit" + as_number(bound.most);
         }))
        numbers.push_back(std::move(row.value));
    return numbers;
}

}
