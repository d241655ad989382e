// What can be had, from the thread's copy; what the order has already, from the database.
#include "pages/orders/choices.hpp"

#include "store/store.hpp"

#include <algorithm>
#include <utility>

namespace cakey::pages {

OrderChoices OrderChoices::of(CatalogueCopy& catalogue, Instant now)
{
    OrderChoices choices{{}, {}, catalogue.prices().at(now)};
    choices.now = now;
    for (const auto& platform : catalogue.platforms())
        if (platform.active)
            choices.platforms.push_back(platform);
    for (const auto& one : catalogue.outlets())
        choices.outlets.push_back(one.outlet);
    return choices;
}

void OrderChoices::offer(Unit& unit, std::optional<CompanyId> holder)
{
    if (!holder)
        return;
    held = unit.certificates().held_by(*holder, now);
    files = std::ranges::any_of(platforms, &Platform::files);
}

OrderToFill OrderToFill::read(Unit& unit, CompanyId company, const std::string& number, OrderEvent event,
                              std::optional<std::int64_t> version, OrderChoices choices,
                              std::optional<CompanyId> holder)
{
    OrderToFill found{unit.orders().of(company, number, version), {}, std::move(choices), {}};
    found.order.require(event, Party::company);
    unit.together({
        [&] { found.papers = unit.papers().of(found.order.number()); },
        [&] { found.faults = unit.checks().standing_faults(found.order); },
        [&] { found.choices.offer(unit, holder); },
    });
    return found;
}

}
