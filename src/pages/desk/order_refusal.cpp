// 「拒绝」: the order is a draft again, and what was paid goes back.
#include "pages/desk/order_refusal.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

web::Response OrderRefusalPage::create(const web::Request& request) const
{
    // That the order has changed is said before anything about the form.
    const auto as_read = store_.read([&](Unit& unit) { return order_to_decide(unit, request); });
    const RefusalForm form(request.form());
    if (form.has_errors())
        return screen_.show(request, {.refusal = form}, 422);

    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        order.refuse(who.id, form.reason(), now);
        unit.orders().save(order);
    });
    request.log().event = "refused";
    return screens_.see_other(urls_.desk_order(as_read.number()),
                              as_read.total() == Fen() ? "order_refused_free" : "order_refused");
}

}
