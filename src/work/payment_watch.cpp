// The life of a payment attempt, as far as the gateway is concerned.
#include "work/payment_watch.hpp"

#include "deeds/payments.hpp"
#include "domain/fault.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::seconds while_fresh{5};
constexpr std::chrono::seconds later_on{30};
constexpr std::chrono::minutes fresh{3};

constexpr const char* subject = "数字证书及电子签章服务费";

// The gateway knows this number already, and in another way than we do: a number that cannot be used any more.
bool number_is_spent(const std::string& code)
{
    return code == "ACQ.TRADE_HAS_CLOSE" || code == "ACQ.CONTEXT_INCONSISTENT";
}

}

Progress PaymentWatch::carry_out(OutboxItem& item)
{
    const auto payment = store_.read([&](Unit& unit) { return unit.payments().at(item.subject_id); });
    if (payment.state() == PaymentState::wanted)
        return show(payment);
    if (payment.is_open())
        return ask(payment);
    if (payment.state() == PaymentState::unexpected)
        return Progress::stuck("amount");
    return Progress::done();
}

Progress PaymentWatch::show(const Payment& payment)
{
    const auto answer = gateway_.precreate(payment.out_trade_no(), payment.amount(), subject);
    if (answer.heard == Heard::refused && answer.code == "ACQ.TRADE_HAS_SUCCESS")
        return ask(payment);
    if (answer.heard == Heard::refused) {
        store_.transact([&](Unit& unit) {
            auto current = unit.payments().at(payment.id());
            if (current.state() != PaymentState::wanted)
                return;
            current.fail();
            unit.payments().save(current, clock_.now());
        });
        return number_is_spent(answer.code) ? Progress::done(answer.code) : Progress::stuck(answer);
    }
    if (answer.heard != Heard::done)
        return Progress::retry(answer);

    store_.transact([&](Unit& unit) {
        auto current = unit.payments().at(payment.id());
        if (current.state() != PaymentState::wanted)
            return;  // the company changed its mind meanwhile: it is closed in the next round
        current.show(answer.value, qr_life_, trade_life_, clock_.now());
        unit.payments().save(current, clock_.now());
    });
    return Progress::watch(while_fresh);
}

Progress PaymentWatch::ask(const Payment& payment)
{
    const auto answer = gateway_.query(payment.out_trade_no());
    if (answer.heard != Heard::done)
        return Progress::retry(answer);

    switch (answer.value.status) {
    case TradeStatus::success:
    case TradeStatus::finished:
        return take_money(payment, answer.value);
    case TradeStatus::closed:
        return end(payment);
    case TradeStatus::wait_buyer_pay:
    case TradeStatus::not_exist:
        break;
    }
    if (payment.state() == PaymentState::closing)
        return stop_at_gateway(payment, answer.value);
    if (answer.value.status == TradeStatus::not_exist && payment.final_after()
        && clock_.now() >= *payment.final_after())
        return end(payment);
    return Progress::watch(clock_.now() - payment.created_at() < fresh ? while_fresh : later_on);
}

Progress PaymentWatch::stop_at_gateway(const Payment& payment, const Trade& trade)
{
    // A code that was never asked for, or whose end is past, cannot be paid any more.
    if (trade.status == TradeStatus::not_exist && (!payment.final_after() || clock_.now() >= *payment.final_after()))
        return end(payment);

    const auto answer = gateway_.close(payment.out_trade_no());
    if (answer.heard != Heard::done)  // refused: it was paid, or closed, a moment ago; the next look tells
        return Progress::retry(answer);
    // Never scanned: the code may still be scanned until its end.
    return trade.status == TradeStatus::not_exist ? Progress::watch(later_on, answer.code)
                                                  : Progress::watch(std::chrono::seconds(1), answer.code);
}

Progress PaymentWatch::take_money(const Payment& payment, const Trade& trade)
{
    const auto now = clock_.now();
    const Receipt receipt{trade.trade_no, trade.total, trade.paid_at.value_or(now)};
    const auto settled = store_.transact(
        [&](Unit& unit) { return deeds::settle(unit, payment.id(), payment.order_number(), receipt, now); });
    return settled.payment.state() == PaymentState::unexpected ? Progress::stuck("amount") : Progress::done();
}

Progress PaymentWatch::end(const Payment& payment)
{
    store_.transact([&](Unit& unit) {
        auto current = unit.payments().at(payment.id());
        if (!current.is_open())
            return;
        current.close();
        unit.payments().save(current, clock_.now());
    });
    return Progress::done();
}

}
