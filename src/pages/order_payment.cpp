// Paying an order. The web program stores what it wants; the worker asks the gateway, and the page asks again.
#include "pages/order_payment.hpp"

#include "domain/fault.hpp"
#include "domain/payment_repeat.hpp"
#include "pages/access.hpp"
#include "pages/order_version.hpp"
#include "pages/payment_progress.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

web::Name section_of(PaymentStep step)
{
    switch (step) {
    case PaymentStep::confirm:
        return "CONFIRM";
    case PaymentStep::fetching:
        return "FETCHING";
    case PaymentStep::waiting:
        return "WAITING";
    case PaymentStep::ended:
        return "ENDED";
    case PaymentStep::failed:
        return "FAILED";
    }
    return "CONFIRM";
}

// The order's row is locked, so of two windows the second finds what the first has begun. False, and nothing is
// changed, when the company has had too many codes made lately.
bool begin_payment(Unit& unit, CompanyId company, const std::string& number, std::int64_t version, bool again,
                   Instant now)
{
    unit.orders().of(company, number, version);
    const Order order = unit.orders().locked(number);
    if (order.version() != version)
        throw DomainError(Fault::stale, {{"state", std::string(word(order.state()))}});

    auto newest = unit.payments().newest(order);
    const auto step = step_of(newest, now);
    if (!again && (step == PaymentStep::fetching || step == PaymentStep::waiting))
        return true;
    const int attempt = newest ? newest->attempt() + 1 : 1;
    const bool is_first = attempt == 1 && order.submission() == 1;
    if (!is_first && !PaymentRepeat::is_allowed(unit.payments().repeats_of(company, now - PaymentRepeat::span)))
        return false;
    if (newest && newest->is_open()) {
        newest->stop();
        unit.payments().save(*newest, now);
    }
    Payment payment(order, attempt, now);
    unit.payments().add(payment);
    return true;
}

}

web::Response OrderPaymentPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto now = clock_.now();
    request.log().order = number;
    const auto progress = payment_progress(store_, request.who<CompanyPerson>().id, number, now);
    const auto& order = progress.order;
    if (progress.over())
        return screens_.see_other(urls_.order(number), order.state() == OrderState::awaiting_review ? "paid" : "");

    auto fields = screens_.fields(request, "订单支付", Here::orders);
    fields.set("NO", number);
    fields.set("VERSION", order.version());
    fields.set("TOTAL", shown_amount(order.total()));
    fields.set_view("BUSINESS", label(order.application().business_type));
    fields.set("CERTIFICATES", order.application().certificates);
    fields.set("SEALS", order.application().seals());
    fields.set_view("STEP", word(progress.step));
    show_time(fields, "PAY_BY", "PAY_BY_ISO", *order.pay_by());

    auto section = fields.add(section_of(progress.step));
    if (progress.step == PaymentStep::waiting) {
        section.set("QR_URL", urls_.order_qr(number) + "?attempt=" + std::to_string(progress.payment->attempt()));
        show_time(section, "QR_ENDS", "QR_ENDS_ISO", *progress.payment->qr_ends_at());
        const auto left = *progress.payment->qr_ends_at() - now;
        section.set("QR_SECONDS", std::chrono::ceil<std::chrono::seconds>(left).count());
    }
    return screens_.show(request, "orders/pay", fields);
}

web::Response OrderPaymentPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    const bool again = request.form().get("deed") == "again";
    const auto now = clock_.now();
    request.log().order = number;
    bool begun = false;
    store_.transact([&](Unit& unit) { begun = begin_payment(unit, company, number, version, again, now); });
    request.log().event = !begun ? "payment too often" : again ? "payment again" : "payment";
    return screens_.see_other(urls_.order_payment(number), begun ? "" : "payment_too_often");
}

}
