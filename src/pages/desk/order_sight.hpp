// Which orders a member of staff sees, and the order that a page or form of the desk is about.
#pragma once

#include "pages/access.hpp"
#include "store/store.hpp"
#include "web/request.hpp"

namespace cakey::pages {

// Outlet staff: their own outlet's pick-up orders, from approval on. Everybody else: all but drafts that were never
// submitted, which are the company's alone.
bool sees(const StaffPerson& who, const Order& order);

// Outlet staff hand over; the papers are for those who review and audit.
bool sees_papers(Role role);

// The order of the address ("{no}"). Fault::not_found also for one that this person does not see.
Order order_in_sight(Unit& unit, const web::Request& request);

// The same, as the form that comes back was read: Fault::stale when it was saved since.
Order order_as_read(Unit& unit, const web::Request& request);

// The same, to be decided on by this person: Fault::not_claimed when it is a colleague's or nobody's.
Order order_to_decide(Unit& unit, const web::Request& request);

// How the audit log names whoever has that role: administrators and auditors are told apart by their number.
Party party_of(Role role);

}
