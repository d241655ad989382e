// Paying an order, and the gateway's word that it is paid.
#include "deeds/payments.hpp"
#include "domain/fault.hpp"
#include "domain/payment_step.hpp"
#include "pages/orders/handlers.hpp"
#include "print/qr.hpp"

namespace cakey::pages {

namespace {

// In the order of PaymentStep.
constexpr web::Name sections[] = {"CONFIRM", "FETCHING", "WAITING", "ENDED", "FAILED"};

struct Progress {
    Order order;
    std::optional<Payment> payment;  // the newest of the present submission

    bool over() const { return order.state() != OrderState::awaiting_payment; }
};

// Reads it, and has the gateway asked soon when the payment is still open: somebody waits for the answer.
Progress progress_of(Store& store, CompanyId company, const std::string& number, Instant now)
{
    bool hastens = false;
    auto progress = store.read([&](Unit& unit) {
        auto order = unit.orders().of(company, number);
        auto payment = order.submission() > 0 ? unit.payments().newest(order) : std::nullopt;
        Progress read{std::move(order), std::move(payment)};
        hastens = !read.over() && read.payment && read.payment->is_open()
                  && deeds::can_be_hastened(unit, *read.payment, now);
        return read;
    });
    if (hastens)
        store.transact([&](Unit& unit) { deeds::hasten(unit, *progress.payment, now); });
    return progress;
}

}

web::Response Payments::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto now = clock_.now();
    const auto progress = progress_of(store_, who.id, number, now);
    const auto& order = progress.order;
    if (progress.over())
        return screens_.see_other(urls_.order(number), order.state() == OrderState::awaiting_review ? "paid" : "");

    const auto step = step_of(progress.payment, now);
    auto page = screens_.page(request, who, "订单支付", Here::orders);
    page.set("NO", number);
    page.set("VERSION", order.version());
    page.set("TOTAL", order.total().grouped());
    page.set_view("BUSINESS", label(order.application().business_type));
    page.set("CERTIFICATES", order.application().certificates);
    page.set("SEALS", order.application().seals());
    page.set_view("STEP", word(step));
    show_time(page, "PAY_BY", "PAY_BY_ISO", *order.pay_by());

    auto section = page.add(sections[static_cast<std::size_t>(step)]);
    if (step == PaymentStep::waiting) {
        section.set("QR_URL", urls_.order_qr(number) + "?attempt=" + std::to_string(progress.payment->attempt()));
        show_time(section, "QR_ENDS", "QR_ENDS_ISO", *progress.payment->qr_ends_at());
        const auto left = *progress.payment->qr_ends_at() - now;
        section.set("QR_SECONDS", std::chrono::ceil<std::chrono::seconds>(left).count());
    }
    return page.render("orders/pay");
}

web::Response Payments::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const bool again = request.form().get("deed") == "again";
    const bool begun = transact([&](Unit& unit, Instant now) {
        return deeds::begin_payment(unit, who.id, number, version_in(request), again, now);
    });
    request.log().event = !begun ? "payment_too_often" : again ? "payment_again" : "payment";
    return screens_.see_other(urls_.order_payment(number), begun ? "" : "payment_too_often");
}

web::Response Payments::status(const web::Request& request, const CompanyPerson& who) const
{
    const auto now = clock_.now();
    const auto progress = progress_of(store_, who.id, request.path("no"), now);
    return web::json(200,
                     {{"state", word(step_of(progress.payment, now))}, {"order_state", word(progress.order.state())}});
}

web::Response Payments::qr_code(const web::Request& request, const CompanyPerson& who) const
{
    const auto payment = store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(who.id, order_number_in(request));
        return order.state() == OrderState::awaiting_payment ? unit.payments().newest(order) : std::nullopt;
    });
    if (step_of(payment, clock_.now()) != PaymentStep::waiting)
        throw DomainError(Fault::not_found);
    web::Response response(200, print::qr_svg(payment->qr_code()));
    response.set("Content-Type", "image/svg+xml");
    return response;
}

web::Response Notifications::create(const web::Request& request) const
{
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& field : request.form().fields())
        fields.emplace_back(field.name, field.value);

    const auto verified = means_.notices.verify(fields);
    if (const auto* flaw = std::get_if<NoticeFlaw>(&verified)) {
        request.log().event = word(*flaw);
        return web::plain(400, "fail");
    }
    const auto& notice = std::get<Notice>(verified);
    const auto noticed = transact([&](Unit& unit, Instant now) { return deeds::take_notice(unit, notice, now); });
    request.log().order = noticed.order_number;
    request.log().event = noticed.event;
    return web::plain(200, noticed.known ? "success" : "fail");
}

}
