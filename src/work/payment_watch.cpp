// The life of a payment attempt, as far as the gateway is concerned.
#include "work/payment_watch.hpp"

#include "deeds/payments.hpp"
#include "domain/fault.hpp"

namespace cakey::work {

namespace {

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
    return payment.state() == PaymentState::unexpected ? ask_for_the_amount(payment) : Progress::done();
}

Progress PaymentWatch::show(const Payment& payment)
{
    const auto answer = gateway_.precreate(payment.out_trade_no(), payment.amount(), subject);
    if (answer.heard == Heard::refused && answer.code == "ACQ.TRADE_HAS_SUCCESS")
        return ask(payment);
    if (answer.heard == Heard::refused)
        return (number_is_spent(answer.code) ? Progress::done(answer.code) : Progress::stuck(answer))
            .storing(while_wanted(payment, [](Payment& current) { current.fail(); }));
    if (answer.heard != Heard::done)
        return Progress::retry(answer);

    const auto now = clock_.now();
    return later(payment).storing(while_wanted(payment, [this, now, code = answer.value](Payment& current) {
        current.show(code, qr_life_, trade_life_, now);
    }));
}

// The company may have changed its mind meanwhile: then it is closed in the next round.
std::function<void(Unit&)> PaymentWatch::while_wanted(const Payment& payment,
                                                      std::function<void(Payment&)> deed) const
{
    return [deed = std::move(deed), id = payment.id(), now = clock_.now()](Unit& unit) {
        auto current = unit.payments().at(id);
        if (current.state() != PaymentState::wanted)
            return;
        deed(current);
        unit.payments().save(current, now);
    };
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
    return later(payment);
}

// Who waits for it at a page hastens it.
Progress PaymentWatch::later(const Payment& payment, const std::string& code) const
{
    const auto now = clock_.now();
    return Progress::watch(std::chrono::ceil<std::chrono::seconds>(payment.next_question(now, false) - now), code);
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
    return trade.status == TradeStatus::not_exist ? later(payment, answer.code)
                                                  : Progress::watch(std::chrono::seconds(1), answer.code);
}

// A notification told of another amount than was asked for: the gateway itself has the last word.
Progress PaymentWatch::ask_for_the_amount(const Payment& payment)
{
    const auto answer = gateway_.query(payment.out_trade_no());
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    const bool has_paid = answer.value.status == TradeStatus::success || answer.value.status == TradeStatus::finished;
    return has_paid && answer.value.total == payment.amount() ? take_money(payment, answer.value)
                                                              : Progress::stuck("amount");
}

// Booking ends the item with it: nothing is left to be recorded.
Progress PaymentWatch::take_money(const Payment& payment, const Trade& trade)
{
    const auto now = clock_.now();
    const auto receipt = receipt_of(trade, now);
    return Progress::done().storing([id = payment.id(), number = payment.order_number(), receipt, now](Unit& unit) {
        deeds::settle(unit, id, number, receipt, now);
    });
}

Progress PaymentWatch::end(const Payment& payment)
{
    return Progress::done().storing([id = payment.id(), now = clock_.now()](Unit& unit) {
        auto current = unit.payments().at(id);
        if (!current.is_open())
            return;
        current.close();
        unit.payments().save(current, now);
    });
}

}
