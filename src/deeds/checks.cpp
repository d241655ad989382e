// Checking papers.
#include "deeds/checks.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

CheckList check_list(Unit& unit, const Order& order)
{
    return check_list(unit, order, unit.papers().of(order.number()));
}

CheckList check_list(Unit& unit, const Order& order, const std::vector<Paper>& papers)
{
    const auto items = unit.checks().items();
    if (items.empty())
        return {};
    return {items, papers, unit.checks().of(order), order.state_since()};
}

CheckList check(Unit& unit, const Order& order, const std::vector<Mark>& marks, const Member& by, Instant now)
{
    order.claimed().require(by.id);
    auto list = check_list(unit, order);
    for (const auto& mark : marks)
        if (auto fresh = list.mark(mark, by.id, now)) {
            fresh->order_id = order.id();
            unit.checks().add(*fresh);
        }
    return list;
}

}
