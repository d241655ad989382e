// Noted, agreed on, cancelled; and back to the order.
#include "deeds/outlet_visits.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/outlet/visit_forms.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response OutletVisits::note_contact(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto call = read_call(form);
    if (!call)
        return screen(request, who, form);
    act(request, who, [&](Unit& unit, Order& order, Instant now) {
        deeds::note_contact(unit, order, call->outcome, call->note, outlet_member(who), now);
    });
    return back(request, "outlet_contacted", "contact_noted");
}

web::Response OutletVisits::appoint(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto time = read_time(form, clock_.now());
    if (!time)
        return screen(request, who, form);
    act(request, who, [&](Unit& unit, Order& order, Instant now) {
        deeds::appoint(unit, order, time->day, time->half, outlet_member(who), now);
    });
    return back(request, "appointment_made", "appointment_made");
}

web::Response OutletVisits::cancel_appointment(const web::Request& request, const StaffPerson& who) const
{
    act(request, who, [&](Unit& unit, Order& order, Instant now) {
        deeds::cancel_appointment(unit, order, outlet_member(who), now);
    });
    return back(request, "appointment_cancelled", "appointment_cancelled");
}

}
