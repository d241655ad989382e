// Looking at a handler's ID, with a reason.
#pragma once

#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

struct Looker {
    Member by;
    std::int64_t session = 0;
};

// From now on, for id_look_time. The line in the audit log is what allows it: there is no look without one.
void look_at_id(Unit& unit, const Order& order, const std::string& why, const Looker& looker, Instant now);
bool may_see_id(Unit& unit, const Order& order, const Looker& looker, Instant now);

}
