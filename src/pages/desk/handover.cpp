// 「已交付」: the outlet's own pick-up order goes to the company's confirmation.
#include "pages/desk/handover.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

web::Response HandoverPage::create(const web::Request& request) const
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        order.hand_over(request.who<StaffPerson>().id, now);
        unit.orders().save(order);
    });
    request.log().event = "handed_over";
    return screens_.see_other(urls_.desk_order(request.path("no")), "order_handed_over");
}

}
