// What staff were not let do is written into the audit log, too.
#pragma once

#include "base/clock.hpp"
#include "domain/role.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

struct Denial {
    std::string what;          // "POST /desk/orders/2026.../claim", and why
    std::string order_number;  // empty: about no order
};

// In a transaction of its own: what was denied has been rolled back. As Session::count_denial, not every one of a flood
// leaves a line.
void deny(Unit& unit, std::int64_t session, Role role, const Denial& denial, Instant now);

}
