// Who sees what at the desk: the order, company or request that a page or form is about. What somebody does not see is
// Fault::not_found.
#pragma once

#include "deeds/outlet_visits.hpp"
#include "domain/company.hpp"
#include "domain/identity_request.hpp"
#include "domain/order.hpp"
#include "domain/staff.hpp"
#include "pages/frame/person.hpp"
#include "store/certificate_rows.hpp"
#include "web/request.hpp"

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

inline Member member(const StaffPerson& who) { return {who.id, who.role}; }

// Somebody of an outlet, and of which. Fault::not_found for everybody else.
deeds::OutletMember outlet_member(const StaffPerson& who);

// Outlet staff hand over; papers, companies and requests are for those who review and audit.
inline bool sees_papers(const StaffPerson& who) { return who.role != Role::outlet; }
void require_sees_papers(const StaffPerson& who);

// The order of the address ("{no}"). Outlet staff: their own outlet's pick-up orders, from approval on. Everybody else:
// all but drafts that were never submitted, which are the company's alone.
Order order_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who);
// The same, as the form that comes back was read: Fault::stale when it was saved since.
Order order_as_read(Unit& unit, const web::Request& request, const StaffPerson& who);
// The same, to be decided on by this person: Fault::not_claimed when it is a colleague's or nobody's.
Order order_to_decide(Unit& unit, const web::Request& request, const StaffPerson& who);

// The certificate of the address ("{id}"), with the order that it is made for: whoever sees the one sees the other.
struct CertificateInSight {
    CertificateRow row;
    Order order;
};
CertificateInSight certificate_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who);
// The same, as the form that comes back was read: Fault::stale when it was saved since.
CertificateInSight certificate_as_read(Unit& unit, const web::Request& request, const StaffPerson& who);

// The company of the address ("{id}").
Company company_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who);

// The request of the address ("{no}"); and as the form was read: Fault::stale when somebody decided since.
IdentityRequest request_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who);
IdentityRequest request_as_read(Unit& unit, const web::Request& request, const StaffPerson& who);

}
