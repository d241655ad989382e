// One door for money that comes in, and one for asking for it.
#include "deeds/payments.hpp"

#include "domain/fault.hpp"
#include "domain/payment_repeat.hpp"
#include "domain/payment_step.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <utility>

namespace cakey::deeds {

namespace {

std::string_view event_of(const Settled& settled)
{
    if (!settled.booked)
        return "notice_again";
    switch (settled.payment.state()) {
    case PaymentState::paid:
        return "notice_booked";
    case PaymentState::unexpected:
        return "notice_of_wrong_amount";
    default:
        return "notice_not_awaited";
    }
}

}

bool begin_payment(Unit& unit, CompanyId company, const std::string& number, std::int64_t version, bool again,
                   Instant now)
{
    unit.orders().of(company, number, version);
    const Order order = unit.orders().locked(number, version);

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

void hasten(Unit& unit, const Payment& payment, Instant now)
{
    unit.outbox().hasten(OutboxKind::payment, payment.id(), payment.next_question(now, true));
}

bool can_be_hastened(Unit& unit, const Payment& payment, Instant now)
{
    return std::ranges::any_of(unit.outbox().of_order(payment.order_number()), [&](const OutboxItem& item) {
        return item.kind == OutboxKind::payment && item.subject_id == payment.id()
               && item.state == OutboxState::waiting && item.tries == 0 && !(item.taken_until && *item.taken_until > now)
               && (!item.awaited || item.due_at > payment.next_question(now, true));
    });
}

Settled settle(Unit& unit, std::int64_t payment_id, const std::string& order_number, const Receipt& receipt,
               Instant now)
{
    // The payment is read under the order's lock: whoever held it may have booked the same money.
    auto order = unit.orders().locked(order_number);
    auto payment = unit.payments().at(payment_id);
    const bool is_over = payment.state() == PaymentState::unexpected && unit.payments().is_given_back(payment);
    const bool booked = !is_over && payment.settle(order, receipt, now);
    if (booked) {
        if (!order.changes().empty()) {
            order.promise(unit.holidays().review_until(receipt.paid_at));
            unit.orders().save(order);
        }
        unit.payments().save(payment, now);
        // Another code for the same submission must not be paid, too.
        if (payment.state() == PaymentState::paid)
            unit.payments().close_open(order, now);
    }
    return {std::move(payment), order.state(), booked};
}

std::string give_back(Unit& unit, std::int64_t payment_id, const Member& by, Instant now)
{
    auto number = unit.payments().at(payment_id).order_number();
    const auto order = unit.orders().locked(number);
    const auto payment = unit.payments().at(payment_id);
    unit.payments().refund_unexpected(payment, now);
    unit.audit().add(AuditLine::of(by, "payment_given_back", now, payment.out_trade_no())
                         .about(number, order.company_id())
                         .on("payment", payment.out_trade_no()));
    return number;
}

Noticed take_notice(Unit& unit, const Notice& notice, Instant now)
{
    const auto found = unit.payments().numbered(notice.out_trade_no);
    if (!found)
        return {false, "notice_of_unknown_payment", {}};
    if (!notice.says_paid()) {
        // Nothing to book by it, but something happened: the worker asks for the truth.
        if (found->is_open())
            unit.outbox().nudge(OutboxKind::payment, found->id(), now);
        return {true, "notice_noted", found->order_number()};
    }
    const auto settled = settle(unit, found->id(), found->order_number(), receipt_of(notice, now), now);
    // Truly signed, and yet: the gateway itself is asked before the desk has to decide.
    if (settled.booked && settled.payment.state() == PaymentState::unexpected)
        unit.outbox().reopen(OutboxKind::payment, found->id(), now);
    return {true, event_of(settled), found->order_number()};
}

}
