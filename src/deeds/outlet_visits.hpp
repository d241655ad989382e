// What an outlet does for an order that it has to hand over. Fault::wrong_state for any other.
#pragma once

#include "domain/hand_over.hpp"
#include "domain/order.hpp"
#include "domain/outlet_visit.hpp"
#include "domain/staff.hpp"

#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Somebody of an outlet.
struct OutletMember {
    Member by;
    OutletId outlet;
};

void note_contact(Unit& unit, const Order& order, CallOutcome outcome, const std::string& note,
                  const OutletMember& whose, Instant now);

// In place of the appointment that stands, if any. The order is saved, so that whoever else has it open reads it again.
void appoint(Unit& unit, Order& order, Date day, HalfDay half, const OutletMember& whose, Instant now);
// Nothing happens when there is none.
void cancel_appointment(Unit& unit, Order& order, const OutletMember& whose, Instant now);

// `taken`: by whom, all sealed.
void hand_over(Unit& unit, Order& order, HandOver taken, const OutletMember& whose, Instant now);
// Somebody looks at its signature: that is written down. Fault::not_found when it has none.
HandOver read_signature(Unit& unit, const Order& order, const Member& by, Instant now);
// Whether whoever takes goods at this outlet is to sign on the screen.
void want_signature(Unit& unit, bool wanted, const OutletMember& whose, Instant now);

}
