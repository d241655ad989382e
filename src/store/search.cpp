// One statement over all the numbers that an order is known by, and one over a company's orders.
#include "store/search.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

namespace {

struct Params {
    std::string key;  // or the ids of companies
    std::string typed;
    std::optional<OutletId> outlet;
};

const std::string columns = " o.number, coalesce(nullif(o.applicant_name, ''), c.name), o.business_type, o.state,"
                            " o.created_at";
const std::string limit = "limit " + std::to_string(Search::most_each);

// Drafts that were never submitted are their company's alone; an outlet has what it hands over, or did. Whose statement
// it is, is decided when it is made: one for both would be planned for the few that an outlet has.
Query in_sight(const Params& bound)
{
    const Query submitted("and o.submission > 0");
    if (!bound.outlet)
        return submitted;
    return submitted + "and o.delivery = 'pick_up' and o.state in ('in_progress', 'handed_over', 'completed')"
           + "and o.outlet =" + as_id(*bound.outlet);
}

// Those that `where` finds by its index, the newest first: by a time that the index has, and no other. By their id they
// would be walked from the newest on until enough of them fit, which is all of them where none does.
Query found(FoundBy by, const Query& where, const Params& bound, const std::string& from = "orders o")
{
    return "(select '" + std::string(word(by)) + "' as by, o.id from " + from + " where" + where + in_sight(bound)
           + "order by o.created_at desc, o.id desc " + limit + ")";
}

Query by_numbers(const Params& bound)
{
    const auto key = as_text(bound.key);
    return "select h.by," + columns + " from (" + found(FoundBy::number, "o.number =" + key, bound) + "union all"
           + found(FoundBy::courier_number, "o.courier_number <> '' and o.courier_number =" + key, bound) + "union all"
           + found(FoundBy::invoice_number, "i.invoice_number <> '' and i.invoice_number =" + key, bound,
                   "invoices i join orders o on o.number = i.order_number")
           + "union all"
           + found(FoundBy::certificate_serial,
                   "o.certificate_serial <> '' and serial_key(o.certificate_serial) =" + key, bound)
           + "union all" + found(FoundBy::mobile, "o.handler_mobile =" + key, bound) + "union all"
           + found(FoundBy::handler, "o.handler_name =" + as_text(bound.typed), bound)
           + ") h join orders o on o.id = h.id join companies c on c.id = o.company_id order by o.id desc";
}

Query by_companies(const Params& bound)
{
    return "select 'company'," + columns
           + " from companies c cross join lateral (select o.* from orders o"
             " where o.company_id = c.id"
           + in_sight(bound) + "order by o.created_at desc, o.id desc " + limit + ") o where c.id = any("
           + as_text(bound.key) + "::bigint[]) order by o.created_at desc, o.id desc " + limit;
}

}

std::vector<OrderHit> Search::orders(const std::string& key, const std::string& typed, std::optional<OutletId> outlet)
{
    auto hits = rows<OrderHit>(link_, outlet ? "search_orders_at_outlet" : "search_orders", Params{key, typed, outlet},
                               by_numbers);
    std::ranges::stable_sort(hits, {}, &OrderHit::by);
    std::vector<OrderHit> orders;
    for (auto& hit : hits)
        if (std::ranges::find(orders, hit.number, &OrderHit::number) == orders.end())
            orders.push_back(std::move(hit));
    return orders;
}

std::vector<OrderHit> Search::orders_of(const std::vector<CompanyId>& companies, std::optional<OutletId> outlet)
{
    if (companies.empty())
        return {};
    std::string ids;
    for (const auto id : companies)
        ids += (ids.empty() ? '{' : ',') + std::to_string(id.value);
    return rows<OrderHit>(link_, outlet ? "search_orders_of_at_outlet" : "search_orders_of",
                          Params{ids + '}', {}, outlet}, by_companies);
}

}
