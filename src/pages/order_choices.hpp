// What the order form lets one choose from: platforms, outlets, and the prices in force.
#pragma once

#include "store/store.hpp"

#include <vector>

namespace cakey::pages {

struct OrderChoices {
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;
    PriceList prices;

    static OrderChoices read(Unit& unit, Instant now)
    {
        auto catalogue = unit.catalogue();
        return {catalogue.platforms(), catalogue.outlets(), catalogue.prices(now)};
    }
};

}
