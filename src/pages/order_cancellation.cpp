// Giving an order up.
#include "pages/order_cancellation.hpp"

#include "pages/access.hpp"
#include "pages/order_version.hpp"

namespace cakey::pages {

web::Response OrderCancellationPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        Order order = unit.orders().of(company, number, version);
        order.cancel(now);
        unit.orders().save(order);
    });
    request.log().event = "cancelled";
    return screens_.see_other(urls_.order(number), "order_cancelled");
}

}
