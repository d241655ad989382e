// Where a payment stands, and the nudge to ask the gateway.
#include "pages/payment_progress.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// A waiting page is asked for every two seconds, by as many windows as there are: the gateway is asked once in this
// time, and a failing one less and less.
constexpr std::chrono::seconds interval{3};

}

PaymentProgress payment_progress(Store& store, CompanyId company, const std::string& number, Instant now)
{
    bool hasten = false;
    auto progress = store.read([&](Unit& unit) {
        auto order = unit.orders().of(company, number);
        auto payment = order.submission() > 0 ? unit.payments().newest(order) : std::nullopt;
        hasten = false;
        if (order.state() == OrderState::awaiting_payment && payment && payment->is_open()) {
            const auto items = unit.outbox().of_order(number);
            hasten = std::ranges::any_of(items, [&](const OutboxItem& item) {
                return item.kind == OutboxKind::payment && item.subject_id == payment->id()
                       && item.due_at > now + interval;
            });
        }
        const auto step = step_of(payment, now);
        return PaymentProgress{std::move(order), std::move(payment), step};
    });
    if (hasten)
        store.transact([&](Unit& unit) {
            unit.outbox().hasten(OutboxKind::payment, progress.payment->id(), now + interval);
        });
    return progress;
}

PaymentStep step_of(const std::optional<Payment>& payment, Instant now)
{
    if (!payment)
        return PaymentStep::confirm;
    switch (payment->state()) {
    case PaymentState::wanted:
        return PaymentStep::fetching;
    case PaymentState::waiting:
        return payment->qr_ends_at() && *payment->qr_ends_at() <= now ? PaymentStep::ended : PaymentStep::waiting;
    case PaymentState::failed:
        return PaymentStep::failed;
    default:
        return PaymentStep::ended;
    }
}

}
