// Money that goes back to the account that paid: all of a payment, once.
#pragma once

#include "domain/payment.hpp"

#include <vector>

namespace cakey {

enum class RefundState {
    wanted,   // the gateway is to be asked, or asked again
    done,     // the gateway says that the money moved
    stuck,    // the gateway will not: the desk must decide
    settled,  // it never will, and the money was transferred: domain/settlement.hpp
};

template <>
inline constexpr auto words<RefundState> = WordTable<RefundState, 4>{{
    {RefundState::wanted, "wanted"},
    {RefundState::done, "done"},
    {RefundState::stuck, "stuck"},
    {RefundState::settled, "settled"},
}};

template <>
inline constexpr auto labels<RefundState> = WordTable<RefundState, 4>{{
    {RefundState::wanted, "退款中"},
    {RefundState::done, "已退款"},
    {RefundState::stuck, "退款受阻，客服处理中"},
    {RefundState::settled, "已转账退款"},
}};

// The money has gone back, by Alipay or by transfer.
constexpr bool is_over(RefundState state) { return state == RefundState::done || state == RefundState::settled; }

enum class RefundReason {
    refused,     // the order was
    surplus,     // nobody waited for it
    unexpected,  // another amount than was asked for, and the desk does not keep it
    reversed,    // the order was, when it was completed
};

template <>
inline constexpr auto words<RefundReason> = WordTable<RefundReason, 4>{{
    {RefundReason::refused, "refused"},
    {RefundReason::surplus, "surplus"},
    {RefundReason::unexpected, "unexpected"},
    {RefundReason::reversed, "reversed"},
}};

// What Alipay tells the buyer.
template <>
inline constexpr auto labels<RefundReason> = WordTable<RefundReason, 4>{{
    {RefundReason::refused, "订单未通过审核，原路退款"},
    {RefundReason::surplus, "多付款项，原路退款"},
    {RefundReason::unexpected, "支付金额与订单不符，原路退款"},
    {RefundReason::reversed, "订单已撤销，原路退款"},
}};

struct Refund {
    Refund() = default;
    Refund(const Payment& payment, RefundReason why, Instant now);

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t payment_id = 0;
    std::int64_t order_id = 0;
    std::string order_number;
    std::string out_trade_no;
    std::string out_request_no;  // the same on each try
    Fen amount;
    RefundReason reason = RefundReason::refused;
    RefundState state = RefundState::wanted;
    Instant created_at;
    std::optional<Instant> done_at;
};

// Whether the payment has a refund among those of its order.
bool is_given_back(const Payment& payment, const std::vector<Refund>& refunds);
}
