// What can be ordered, where it is picked up, what it costs.
#pragma once

#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/price_book.hpp"
#include "store/link.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Catalogue {
public:
    explicit Catalogue(Link& link) : link_(link) {}

    std::vector<Platform> platforms();  // active ones, in their order
    std::vector<Platform> all_platforms();
    std::optional<Platform> platform(const std::string& code);  // active or not
    std::vector<Outlet> outlets();                              // active ones, in their order
    std::vector<Outlet> all_outlets();
    std::optional<Outlet> outlet(OutletId id);      // active or not
    std::optional<Outlet> outlet_at(int position);  // likewise
    std::int64_t orders_waiting_at(OutletId id);    // from payment on, until they are received
    PriceList prices(Instant at);                   // in force then
    PriceBook price_book();

    // The administrator's, by number. Fault::not_found; Fault::stale when somebody saved in between.
    Outlet kept(const Outlet& outlet);
    Platform kept(const Platform& platform);
    // A row without a number is a new one. Gives its number.
    std::int64_t put(Outlet outlet);
    std::int64_t put(Platform platform);

    // Nobody else sets prices until the transaction ends.
    void hold_prices();
    void add(const Price& price);
    void remove(const Price& price);  // one that is not in force yet

private:
    Link& link_;
};

}
