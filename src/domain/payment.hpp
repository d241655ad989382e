// One attempt to pay one submission of an order, under its own out_trade_no.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/fen.hpp"
#include "domain/outside.hpp"

#include <optional>
#include <string>

namespace odb {
class access;
}

namespace cakey {

class Order;

enum class PaymentState {
    wanted,      // the gateway is to be asked for a QR code
    waiting,     // the QR code can be scanned
    closing,     // no longer wanted: to be closed at the gateway
    paid,        // paid and kept: at most one per submission
    surplus,     // paid, but not needed: goes back by itself
    unexpected,  // a wrong amount, truly signed: held for the desk
    closed,      // over, without payment
    failed,      // the gateway will not make a QR code: set-up, or amount
};

template <>
inline constexpr auto words<PaymentState> = WordTable<PaymentState, 8>{{
    {PaymentState::wanted, "wanted"},
    {PaymentState::waiting, "waiting"},
    {PaymentState::closing, "closing"},
    {PaymentState::paid, "paid"},
    {PaymentState::surplus, "surplus"},
    {PaymentState::unexpected, "unexpected"},
    {PaymentState::closed, "closed"},
    {PaymentState::failed, "failed"},
}};

template <>
inline constexpr auto labels<PaymentState> = WordTable<PaymentState, 8>{{
    {PaymentState::wanted, "正在获取二维码"},
    {PaymentState::waiting, "等待支付"},
    {PaymentState::closing, "正在关闭"},
    {PaymentState::paid, "已支付"},
    {PaymentState::surplus, "多付，自动退款"},
    {PaymentState::unexpected, "金额不符，待核实"},
    {PaymentState::closed, "已关闭"},
    {PaymentState::failed, "未能生成二维码"},
}};

// What the gateway says was paid: from a verified notification or from alipay.trade.query.
struct Receipt {
    std::string trade_no;
    Fen amount;
    Instant paid_at;
    std::optional<Fen> invoice_amount{};  // nothing: not told
};

// Without its time it was paid when it was heard of.
Receipt receipt_of(const Trade& trade, Instant heard_at);
Receipt receipt_of(const Notice& notice, Instant heard_at);

// May still be paid, as far as we know.
constexpr bool is_open(PaymentState state)
{
    return state == PaymentState::wanted || state == PaymentState::waiting || state == PaymentState::closing;
}

class Payment {
public:
    // A trade nobody scanned answers TRADE_NOT_EXIST for ever: after the trade's time-out and this margin, for clocks
    // that differ and a payment under way, there can be none any more.
    static constexpr std::chrono::minutes margin{10};

    // The `attempt`-th for the order's present submission. 1 is the first. Fault::wrong_state when the order does not
    // await payment, or its time to pay is over: what came in then would only go back.
    Payment(const Order& order, int attempt, Instant now);

    std::int64_t id() const { return id_; }
    std::int64_t order_id() const { return order_id_; }
    const std::string& order_number() const { return order_number_; }
    int submission() const { return submission_; }
    int attempt() const { return attempt_; }
    const std::string& out_trade_no() const { return out_trade_no_; }
    Fen amount() const { return amount_; }
    PaymentState state() const { return state_; }
    const std::string& qr_code() const { return qr_code_; }
    std::optional<Instant> qr_ends_at() const { return qr_ends_at_; }
    std::optional<Instant> final_after() const { return final_after_; }
    const std::string& trade_no() const { return trade_no_; }
    Fen received() const { return received_; }
    std::optional<Instant> paid_at() const { return paid_at_; }
    // What an invoice may be for, of what was received: all, unless the gateway said less.
    Fen invoiceable() const { return invoice_amount_.value_or(received_); }
    Instant created_at() const { return created_at_; }

    bool is_open() const { return cakey::is_open(state_); }
    bool has_money() const;  // paid, surplus or unexpected
    bool is_kept_for(const Order& order) const;  // paid for its present submission: one at the most

    // wanted -> waiting. The code can be scanned for qr_life and paid for trade_life, which is no shorter: both count
    // from when the gateway was asked, a moment before now.
    void show(std::string qr_code, std::chrono::minutes qr_life, std::chrono::minutes trade_life, Instant now);
    void stop();   // wanted, waiting -> closing
    void close();  // open -> closed
    void fail();   // wanted -> failed

    // Books what was paid, once: again is without effect (false). Moves the order on when it awaits just this
    // payment and it was paid in time; what is paid otherwise is surplus, a wrong amount unexpected. The right amount
    // after a wrong one counts: the caller makes sure that the wrong one was not given back.
    bool settle(Order& order, const Receipt& receipt, Instant now);

    // When the gateway is to be asked next whether it was paid: 2, 5, 10 and so on seconds after it was begun while
    // somebody waits for it; else less and less often, until it is final.
    Instant next_question(Instant now, bool awaited) const;

private:
    friend class odb::access;
    Payment() = default;

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::int64_t order_id_ = 0;
    std::string order_number_;
    int submission_ = 0;
    int attempt_ = 0;
    std::string out_trade_no_;
    Fen amount_;
    PaymentState state_ = PaymentState::wanted;
    std::string qr_code_;
    std::optional<Instant> qr_ends_at_;
    std::optional<Instant> final_after_;
    std::string trade_no_;
    Fen received_;
    std::optional<Instant> paid_at_;
    std::optional<Fen> invoice_amount_;
    Instant created_at_;
};

}
