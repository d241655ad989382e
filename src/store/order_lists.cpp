// What waits: for the company, at the desk, for the clock. One statement each, over the indexes of sql/0006-orders.sql.
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/orders.hpp"

namespace cakey {

namespace {

// What was returned waits for its company: it is counted, and listed only when asked for.
constexpr const char* at_desk = "('awaiting_review', 'awaiting_correction', 'in_progress', 'handed_over')";

// Of orders whose time in that column is over, the longest first; `name` is the statement's.
std::vector<std::string> numbers_until(Link& link, const char* name, const std::string& column,
                                       const std::string& which, Instant until, int most)
{
    struct Params {
        Instant until;
        std::int64_t most;
    };
    std::vector<std::string> numbers;
    for (auto& row : rows<TextScalar>(link, name, Params{until, most}, [&](const Params& bound) {
             return "select number from orders where " + which + " and " + column + " <=" + as_instant(bound.until)
                    + "order by " + column + " limit" + as_number(bound.most);
         }))
        numbers.push_back(std::move(row.value));
    return numbers;
}

}

HomeCounts Orders::counts(CompanyId company)
{
    return *first<HomeCounts>(link_, "orders_counts", company, [](const CompanyId& id) {
        return "select count(*) filter (where state = 'draft')::int,"
               " count(*) filter (where state = 'awaiting_payment')::int,"
               " count(*) filter (where state = 'awaiting_correction')::int,"
               " count(*) filter (where state = 'dispatched')::int,"
               " count(*) filter (where state = 'handed_over')::int"
               " from orders where company_id ="
               + as_id(id) + "and state not in ('completed', 'closed')";
    });
}

std::vector<DeskRow> Orders::desk(const DeskFilter& filter)
{
    struct Params {
        std::string state;    // empty: any
        std::int64_t outlet;  // 0: any
        std::int64_t most;
    };
    const Params params{filter.state ? std::string(word(*filter.state)) : "", filter.outlet ? filter.outlet->value : 0,
                        filter.most};
    const std::string columns =
        "select o.number, o.version, coalesce(nullif(o.applicant_name, ''), c.name), o.state, o.business_type,"
        " o.delivery, coalesce(t.name, ''), o.certificates, o.company_seals + o.legal_seals + o.signature_seals,"
        " o.total, o.state_since, coalesce(s.name, '') from orders o join companies c on c.id = o.company_id"
        " left join outlets t on t.id = o.outlet left join staff s on s.id = o.claimed_by where ";
    const auto of_outlet = [](const Params& bound) {
        return "and (" + as_number(bound.outlet)
               + "= 0 or (o.delivery = 'pick_up' and o.outlet =" + as_number(bound.outlet) + "))";
    };
    return rows<DeskRow>(link_, "desk", params, [&](const Params& bound) {
        return columns + "o.state in " + at_desk + " and (o.state =" + as_text(bound.state) + "or ("
               + as_text(bound.state) + "= '' and o.state <> 'awaiting_correction'))" + of_outlet(bound)
               + "order by o.state_since, o.id limit" + as_number(bound.most);
    });
}

std::vector<DeskCount> Orders::desk_counts(std::optional<OutletId> outlet)
{
    return rows<DeskCount>(link_, "desk_counts", outlet ? outlet->value : std::int64_t{0}, [](const std::int64_t& id) {
        return "select state, count(*)::int from orders where state in " + std::string(at_desk) + " and ("
               + as_number(id) + "= 0 or (delivery = 'pick_up' and outlet =" + as_number(id) + ")) group by state";
    });
}

std::vector<DueRow> Orders::due(int most)
{
    return rows<DueRow>(link_, "orders_due", std::int64_t{most}, [](const std::int64_t& bound) {
        return "select number, applicant_name, business_type, due_at from orders where due_at is not null"
               " and state = 'awaiting_review' order by due_at, id limit"
               + as_number(bound);
    });
}

std::vector<std::string> Orders::unpaid_after(Instant now, int most)
{
    return numbers_until(link_, "orders_unpaid", "pay_by", "pay_by is not null", now, most);
}

std::vector<std::string> Orders::unconfirmed_since(Instant before, int most)
{
    return numbers_until(link_, "orders_unconfirmed", "state_since", "state in ('dispatched', 'handed_over')", before,
                         most);
}

std::vector<std::string> Orders::uncorrected_since(Instant before, int most)
{
    return numbers_until(link_, "orders_uncorrected", "state_since", "state = 'awaiting_correction'", before, most);
}

std::vector<std::string> Orders::with_papers_before(Instant before, int most)
{
    return numbers_until(link_, "orders_with_papers", "state_since",
                         "state in ('completed', 'closed') and papers_gone_at is null", before, most);
}

}
