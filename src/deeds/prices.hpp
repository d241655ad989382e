// What an administrator does to prices: for days to come alone. Each is written into the audit log, with what would be in
// force without it.
#pragma once

#include "domain/price_book.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Each in place of the one of the same day, if there is one. Fault::stale when the prices are no longer those of that
// edition; Fault::wrong_state for a day that has begun.
void set_prices(Unit& unit, const std::vector<Price>& fresh, const std::string& edition, const Member& by, Instant now);
// Fault::stale likewise; Fault::not_found; Fault::wrong_state when it is or was in force.
void remove_price(Unit& unit, std::int64_t id, const std::string& edition, const Member& by, Instant now);

}
