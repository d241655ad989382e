// The verdicts alone: kept before anything is decided.
#include "deeds/checks.hpp"

#include "deeds/claims.hpp"
#include "pages/desk/orders/check_form.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

web::Response Checks::update(const web::Request& request, const StaffPerson& who) const
{
    const auto list = store_.read(
        [&](Unit& unit) { return deeds::check_list(unit, order_to_decide(unit, request, who)); });
    Form form(request.form());
    const auto marks = read_marks(list, form);
    if (form.failed())
        return screen(request, who, form);
    const auto now = clock_.now();
    act(request, who, [&](Unit& unit, const Order& order) {
        deeds::check(unit, order, marks, member(who), now);
        deeds::keep_claim(unit, order, member(who), now);
    });
    return done(request, "checked", with_courier(urls_.desk_order(request.path("no")), request.form().get("courier")),
                "checks_saved");
}

}
