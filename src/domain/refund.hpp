// Money that goes back to the account that paid: all of a payment, once.
#pragma once

#include "domain/payment.hpp"

namespace cakey {

enum class RefundState {
    wanted,  // the gateway is to be asked, or asked again
    done,    // the gateway says that the money moved
    stuck,   // the gateway will not: the desk must decide
};

template <>
inline constexpr auto words<RefundState> = WordTable<RefundState, 3>{
    {{RefundState::wanted, "wanted"}, {RefundState::done, "done"}, {RefundState::stuck, "stuck"}}};

template <>
inline constexpr auto labels<RefundState> = WordTable<RefundState, 3>{{
    {RefundState::wanted, "退款中"},
    {RefundState::done, "已退款"},
    {RefundState::stuck, "退款受阻，客服处理中"},
}};

enum class RefundReason { refused, surplus };

template <>
inline constexpr auto words<RefundReason> = WordTable<RefundReason, 2>{
    {{RefundReason::refused, "refused"}, {RefundReason::surplus, "surplus"}}};

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

}
