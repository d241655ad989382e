// Deleting a draft.
#include "pages/order_deletion.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/order_version.hpp"

namespace cakey::pages {

web::Response OrderDeletionPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    store_.transact([&](Unit& unit) {
        const Order order = unit.orders().of(company, number, version);
        if (!order.may_be_deleted())
            throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
        unit.orders().remove(order);
    });
    request.log().event = "deleted";
    return screens_.see_other(urls_.orders(), "order_deleted");
}

}
