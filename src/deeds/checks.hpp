// Check-lists of orders.
#pragma once

#include "domain/check_list.hpp"
#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// As it stands now: the items of today, on the papers that are there, with the verdicts of this round of review.
CheckList check_list(Unit& unit, const Order& order);
CheckList check_list(Unit& unit, const Order& order, const std::vector<Paper>& papers);  // which its caller has already

// Writes down what is new among them, and gives the list as it stands then. Fault::not_claimed unless it is theirs to
// review.
CheckList check(Unit& unit, const Order& order, const std::vector<Mark>& marks, const Member& by, Instant now);

}
