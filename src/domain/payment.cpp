// The rules of a payment attempt.
#include "domain/payment.hpp"

#include "domain/fault.hpp"
#include "domain/order.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

namespace {

void require(bool allowed, PaymentState state)
{
    if (!allowed)
        throw DomainError(Fault::wrong_state, {{"payment", std::string(word(state))}});
}

}

Receipt receipt_of(const Trade& trade, Instant heard_at)
{
    return {trade.trade_no, trade.total, trade.paid_at.value_or(heard_at), trade.invoice_amount};
}

Receipt receipt_of(const Notice& notice, Instant heard_at)
{
    return {notice.trade_no, notice.total, notice.paid_at.value_or(heard_at), notice.invoice_amount};
}

Payment::Payment(const Order& order, int attempt, Instant now)
    : order_id_(order.id()),
      order_number_(order.number()),
      submission_(order.submission()),
      attempt_(attempt),
      // Alipay: letters, digits and underscores, at most 64.
      out_trade_no_(order.number() + '_' + std::to_string(order.submission()) + '_' + std::to_string(attempt)),
      amount_(order.total()),
      created_at_(now)
{
    if (order.state() != OrderState::awaiting_payment || now > *order.pay_by())
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
}

bool Payment::has_money() const
{
    return state_ == PaymentState::paid || state_ == PaymentState::surplus || state_ == PaymentState::unexpected;
}

bool Payment::is_kept_for(const Order& order) const
{
    return submission_ == order.submission() && state_ == PaymentState::paid;
}

void Payment::show(std::string qr_code, std::chrono::minutes qr_life, std::chrono::minutes trade_life, Instant now)
{
    require(state_ == PaymentState::wanted, state_);
    state_ = PaymentState::waiting;
    qr_code_ = std::move(qr_code);
    qr_ends_at_ = now + qr_life;
    final_after_ = now + trade_life + margin;
}

void Payment::stop()
{
    if (state_ == PaymentState::wanted || state_ == PaymentState::waiting)
        state_ = PaymentState::closing;
}

void Payment::close()
{
    require(is_open(), state_);
    state_ = PaymentState::closed;
}

void Payment::fail()
{
    require(state_ == PaymentState::wanted, state_);
    state_ = PaymentState::failed;
}

Instant Payment::next_question(Instant now, bool awaited) const
{
    using std::chrono::seconds;
    const auto age = now - created_at_;
    if (!awaited) {
        const auto wait = age < std::chrono::minutes(5) ? seconds(30) : age < std::chrono::minutes(30) ? seconds(60) : seconds(300);
        const bool is_near = final_after_ && now < *final_after_ && *final_after_ < now + wait;
        return is_near ? *final_after_ : now + wait;
    }
    if (age < seconds(2))
        return created_at_ + seconds(2);
    const auto step = age < std::chrono::minutes(2) ? seconds(5) : seconds(10);
    return created_at_ + step * (age / step + 1);
}

bool Payment::settle(Order& order, const Receipt& receipt, Instant now)
{
    const bool was_wrong = state_ == PaymentState::unexpected && receipt.amount == amount_;
    if (has_money() && !was_wrong)
        return false;
    trade_no_ = receipt.trade_no;
    received_ = receipt.amount;
    paid_at_ = receipt.paid_at;
    invoice_amount_ = receipt.invoice_amount;
    if (invoice_amount_ > receipt.amount)
        invoice_amount_ = receipt.amount;

    const bool awaited = order.state() == OrderState::awaiting_payment && order.submission() == submission_;
    if (receipt.amount != amount_) {
        state_ = PaymentState::unexpected;
    } else if (awaited && receipt.paid_at <= *order.pay_by()) {
        state_ = PaymentState::paid;
        order.confirm_payment(now, receipt.paid_at);
    } else {
        state_ = PaymentState::surplus;
    }
    return true;
}

}
