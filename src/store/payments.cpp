// Payment attempts and refunds, each with its outbox item.
#include "store/payments.hpp"

#include "domain/fault.hpp"
#include "domain/order.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"
#include "store/queries.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Column = odb::query<Payment>;

}

void Payments::add(Payment& payment)
{
    link_.database().persist(payment);
    Outbox(link_).add(OutboxKind::payment, payment.id(), payment.order_number(), payment.created_at(), true);
}

std::optional<Payment> Payments::numbered(const std::string& out_trade_no)
{
    return first<Payment>(link_, "payment_numbered", out_trade_no,
                          [](const std::string& number) { return Column::out_trade_no == Column::_ref(number); });
}

Payment Payments::at(std::int64_t id)
{
    const std::unique_ptr<Payment> payment(link_.database().load<Payment>(id));
    return std::move(*payment);
}

std::vector<Payment> Payments::of(const std::string& order_number)
{
    return rows<Payment>(link_, "payments_of", order_number, [](const std::string& number) {
        return "where " + of_order_numbered(number) + "order by submission desc, attempt desc";
    });
}

std::optional<Payment> Payments::newest(const Order& order)
{
    for (auto& payment : of(order.number()))
        if (payment.submission() == order.submission())
            return std::move(payment);
    return std::nullopt;
}

int Payments::repeats_of(CompanyId company, Instant since)
{
    struct Params {
        CompanyId company;
        Instant since;
    };
    const auto found = first<CountScalar>(link_, "payment_repeats_of", Params{company, since}, [](const Params& bound) {
        return "select count(*) from payments p join orders o on o.id = p.order_id where p.created_at >"
               + as_instant(bound.since)
               + "and (p.attempt > 1 or p.submission > 1) and o.company_id =" + as_id(bound.company);
    });
    return static_cast<int>(found->value);
}

void Payments::save(Payment& payment, Instant now)
{
    link_.database().update(payment);
    if (payment.state() == PaymentState::surplus)
        give_back(payment, RefundReason::surplus, now);
    if (payment.state() == PaymentState::closing)
        Outbox(link_).nudge(OutboxKind::payment, payment.id(), now);
    else if (payment.state() == PaymentState::unexpected)  // even when its errand was over: the desk must hear of it
        Outbox(link_).close(OutboxKind::payment, payment.id(), OutboxState::stuck, "amount", now);
    else if (payment.has_money())
        Outbox(link_).close(OutboxKind::payment, payment.id(), OutboxState::done, "", now);
}

void Payments::close_open(const Order& order, Instant now)
{
    for (auto& payment : of(order.number())) {
        if (payment.submission() != order.submission())
            continue;
        if (payment.state() == PaymentState::wanted || payment.state() == PaymentState::waiting) {
            payment.stop();
            save(payment, now);
        } else if (payment.state() == PaymentState::failed) {  // nobody at the desk needs to know of it any more
            Outbox(link_).close(OutboxKind::payment, payment.id(), OutboxState::done, "", now);
        }
    }
}

std::optional<Payment> Payments::kept(const Order& order)
{
    auto payments = of(order.number());
    const auto found = std::ranges::find_if(payments, [&](const Payment& one) { return one.is_kept_for(order); });
    return found == payments.end() ? std::nullopt : std::optional(std::move(*found));
}

void Payments::refund_kept(const Order& order, RefundReason why, Instant now)
{
    if (const auto payment = kept(order))
        give_back(*payment, why, now);
}

void Payments::refund_unexpected(const Payment& payment, Instant now)
{
    if (payment.state() != PaymentState::unexpected || is_given_back(payment))
        throw DomainError(Fault::wrong_state, {{"payment", std::string(word(payment.state()))}});
    give_back(payment, RefundReason::unexpected, now);
    Outbox(link_).close(OutboxKind::payment, payment.id(), OutboxState::done, "", now);
}

bool Payments::is_given_back(const Payment& payment)
{
    return cakey::is_given_back(payment, refunds_of(payment.order_number()));
}

std::vector<Refund> Payments::refunds_of(const std::string& order_number)
{
    return rows<Refund>(link_, "refunds_of", order_number, [](const std::string& number) {
        return "where " + of_order_numbered(number) + "order by id desc";
    });
}

Refund Payments::refund_at(std::int64_t id)
{
    const std::unique_ptr<Refund> refund(link_.database().load<Refund>(id));
    return std::move(*refund);
}

void Payments::save(Refund& refund) { link_.database().update(refund); }

// Once per payment: a second one for the same payment is what the database's unique key refuses.
void Payments::give_back(const Payment& payment, RefundReason why, Instant now)
{
    Refund refund(payment, why, now);
    link_.database().persist(refund);
    Outbox(link_).add(OutboxKind::refund, refund.id, refund.order_number, now);
}

}
