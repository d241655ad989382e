// The company, or the request about one, that a page or form of the desk is about.
#pragma once

#include "pages/access.hpp"
#include "store/store.hpp"
#include "web/request.hpp"

namespace cakey::pages {

// The company of the address ("{id}"). Outlet staff see none: Fault::not_found.
Company company_in_sight(Unit& unit, const web::Request& request);

// The same, as the form that comes back was read, and free to change its name or lose it: Fault::stale when it was
// saved since, Fault::wrong_state when its account is closed or an order is open.
Company company_to_change(Unit& unit, const web::Request& request);
// For the change itself: the company's row stays locked until the transaction ends.
Company locked_company_to_change(Unit& unit, const web::Request& request);

// The request of the address ("{no}"), likewise.
IdentityRequest identity_in_sight(Unit& unit, const web::Request& request);

// The same, as the form was read: Fault::stale when somebody decided since.
IdentityRequest identity_as_read(Unit& unit, const web::Request& request);

// Fault::wrong_state while an order is neither draft, completed nor closed.
void require_no_open_orders(Unit& unit, CompanyId company);

// What the audit log holds of a deed of this person.
AuditLine audit_line(const StaffPerson& who, std::string event, std::string detail, Instant now);

}
