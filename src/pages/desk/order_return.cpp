// 「退回补正」: the company mends what is named; what was paid is kept.
#include "pages/desk/order_return.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

web::Response OrderReturnPage::create(const web::Request& request) const
{
    // Which parts there are depends on the order; that it has changed is said before anything about them.
    const auto as_read = store_.read([&](Unit& unit) { return order_to_decide(unit, request); });
    const ReturnForm form(request.form(), as_read.application().business_type);
    if (form.has_errors())
        return screen_.show(request, {.sent_back = form}, 422);

    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        order.return_for(who.id, form.correction(), now);
        unit.orders().save(order);
    });
    request.log().event = "returned";
    return screens_.see_other(urls_.desk_order(as_read.number()), "order_returned");
}

}
