// What can be ordered, where it is picked up, what it costs.
#pragma once

#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/price_list.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Catalogue {
public:
    explicit Catalogue(Link& link) : link_(link) {}

    std::vector<Platform> platforms();  // active ones, in their order
    std::vector<Platform> all_platforms();
    std::vector<Outlet> outlets();              // active ones, in their order
    std::vector<Outlet> all_outlets();
    std::optional<Outlet> outlet(OutletId id);  // active or not
    PriceList prices(Instant at);               // in force then

    // The administrator's: in place of the row with the same position or code.
    void put(const Outlet& outlet);
    void put(const Platform& platform);
    void add(const Price& price);

private:
    Link& link_;
};

}
