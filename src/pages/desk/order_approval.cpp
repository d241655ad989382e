// 「通过」: a courier order goes on its way, a pick-up order to its outlet, any other is completed.
#include "pages/desk/order_approval.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

web::Response OrderApprovalPage::create(const web::Request& request) const
{
    // Which fields there are depends on the order; that it has changed is said before anything about them.
    const auto as_read = store_.read([&](Unit& unit) { return order_to_decide(unit, request); });
    const ApprovalForm form(request.form(), as_read);
    if (form.has_errors())
        return screen_.show(request, {.approval = form}, 422);

    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        if (form.courier())
            order.dispatch(who.id, *form.courier(), form.number(), now);
        else
            order.approve(who.id, now);
        unit.orders().save(order);
    });
    request.log().event = "approved";
    const bool doubtful = form.courier() && has_doubtful_check_digit(form.number());
    return screens_.see_other(urls_.desk_order(as_read.number()),
                              doubtful ? "order_approved_check_number" : "order_approved");
}

}
