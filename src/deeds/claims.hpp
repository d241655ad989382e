// Claims on orders: each deed saves the order. A claim changes no state, so it has no line of history: the audit log has
// it. Faults: domain/claim.hpp, and Fault::wrong_state for an order that does not await review.
#pragma once

#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

void claim(Unit& unit, Order& order, const Member& by, Instant now);
// Of those that nobody has in hand the one that waits longest; of two who ask at once each gets another. Nothing when
// there is none.
std::optional<Order> claim_next(Unit& unit, const Member& by, Instant now);
void release(Unit& unit, Order& order, const Member& by, Instant now);
void take_over(Unit& unit, Order& order, const Member& by, Instant now);
void hold(Unit& unit, Order& order, const std::string& reason, Instant until, const Member& by, Instant now);
void resume(Unit& unit, Order& order, const Member& by, Instant now);

// To whom it can be handed on: the operators but this one, by user name.
std::vector<Staff> colleagues_of(Unit& unit, StaffId id);
// Fault::wrong_state when `to` is none of them.
void hand_on(Unit& unit, Order& order, StaffId to, const Member& by, Instant now);

// Looking at it, too, is an action of its holder. Nothing of the order changes that a form could be too old for.
void keep_claim(Unit& unit, const Order& order, const Member& by, Instant now);

}
