// Submitting a draft from its details.
#include "pages/order_submission.hpp"

#include "pages/access.hpp"
#include "pages/order_version.hpp"

namespace cakey::pages {

web::Response OrderSubmissionPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    const auto agreed = agreed_in(request.form().get("agreed"));
    const auto now = clock_.now();
    const auto outcome = store_.transact([&](Unit& unit) {
        Order order = unit.orders().of(company, number, version);
        return submit(unit, order, agreed, now);
    });
    if (!is_done(outcome))
        return details_.show(request, number, outcome);
    request.log().event = "submitted";
    return screens_.see_other(urls_.order(number),
                              outcome == Submitted::free ? "order_submitted_free" : "order_submitted");
}

}
