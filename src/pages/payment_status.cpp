// The state of a payment as JSON, its QR code as SVG.
#include "pages/payment_status.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/payment_progress.hpp"
#include "print/qr.hpp"

namespace cakey::pages {

web::Response PaymentStatusPage::show(const web::Request& request) const
{
    const auto progress =
        payment_progress(store_, request.who<CompanyPerson>().id, request.path("no"), clock_.now());
    // Words of ours only: nothing in them has to be escaped.
    return web::json(200, "{\"state\":\"" + std::string(word(progress.step)) + "\",\"order_state\":\""
                              + std::string(word(progress.order.state())) + "\"}");
}

web::Response PaymentQrPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto payment = store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(company, number);
        return order.state() == OrderState::awaiting_payment ? unit.payments().newest(order) : std::nullopt;
    });
    if (step_of(payment, clock_.now()) != PaymentStep::waiting)
        throw DomainError(Fault::not_found);
    web::Response response(200, print::qr_svg(payment->qr_code()));
    response.set("Content-Type", "image/svg+xml");
    return response;
}

}
