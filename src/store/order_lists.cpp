// What waits: for the company, for the clock. One statement each, over the indexes of sql/0006-orders.sql.
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/orders.hpp"

namespace cakey {

namespace {

// Of orders whose time in that column is over, the longest first; `name` is the statement's.
std::vector<std::string> numbers_until(Link& link, const char* name, const std::string& column,
                                       const std::string& which, Instant until, int most)
{
    struct Params {
        Instant until;
        std::int64_t most;
    };
    return texts(link, name, Params{until, most}, [&](const Params& bound) {
        return "select number from orders where " + which + " and " + column + " <=" + as_instant(bound.until)
               + "order by " + column + " limit" + as_number(bound.most);
    });
}

// Of orders that came to their state within that time, the longest first.
std::vector<std::string> numbers_within(Link& link, const char* name, const std::string& which, const Period& since,
                                        int most)
{
    struct Params {
        Period since;
        std::int64_t most;
    };
    return texts(link, name, Params{since, most}, [&](const Params& bound) {
        return "select number from orders where " + which + " and state_since >=" + as_instant(bound.since.from)
               + "and state_since <" + as_instant(bound.since.until) + "order by state_since limit"
               + as_number(bound.most);
    });
}

}

std::vector<std::string> Orders::unpaid_after(Instant now, int most)
{
    return numbers_until(link_, "orders_unpaid", "pay_by", "pay_by is not null", now, most);
}

std::vector<std::string> Orders::unconfirmed(const Period& since, int most)
{
    return numbers_within(link_, "orders_unconfirmed", "state in ('dispatched', 'handed_over')", since, most);
}

std::vector<std::string> Orders::uncorrected(const Period& since, int most)
{
    return numbers_within(link_, "orders_uncorrected", "state = 'awaiting_correction'", since, most);
}

std::vector<std::string> Orders::with_papers_before(Instant before, int most)
{
    return numbers_until(link_, "orders_with_papers", "state_since",
                         "state in ('completed', 'closed') and papers_gone_at is null", before, most);
}

}
