// A note on an order.
#include "deeds/notes.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/orders/note_form.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response Notes::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto text = read_note(form);
    if (form.failed())
        return screen(request, who, form);
    transact([&](Unit& unit, Instant now) {
        deeds::add_note(unit, order_in_sight(unit, request, who), text, member(who), now);
    });
    return done(request, "noted", urls_.desk_order(request.path("no")) + "#notes", "note_added");
}

}
