// A reason, and back to the order.
#include "deeds/id_looks.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/orders/id_look_form.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response IdLooks::create(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    Form form(request.form());
    const auto why = read_id_look(form);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) {
        deeds::look_at_id(unit, order_in_sight(unit, request, who), why, {member(who), who.session_id}, now);
    });
    return done(request, "id_looked_at",
                with_courier(urls_.desk_order(request.path("no")), request.form().get("courier")), "id_shown");
}

}
