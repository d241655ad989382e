// How far the payment of an order has come, as its page and its script tell it.
#pragma once

#include "base/word.hpp"
#include "domain/payment.hpp"

#include <optional>

namespace cakey {

enum class PaymentStep {
    confirm,   // no attempt yet
    fetching,  // the QR code is on its way
    waiting,   // it can be scanned
    ended,     // it cannot any more
    failed,    // there is none to be had
};

template <>
inline constexpr auto words<PaymentStep> = WordTable<PaymentStep, 5>{{
    {PaymentStep::confirm, "confirm"},
    {PaymentStep::fetching, "fetching"},
    {PaymentStep::waiting, "waiting"},
    {PaymentStep::ended, "ended"},
    {PaymentStep::failed, "failed"},
}};

// Of the present submission's newest attempt.
inline PaymentStep step_of(const std::optional<Payment>& newest, Instant now)
{
    if (!newest)
        return PaymentStep::confirm;
    switch (newest->state()) {
    case PaymentState::wanted:
        return PaymentStep::fetching;
    case PaymentState::waiting:
        return newest->qr_ends_at() && *newest->qr_ends_at() <= now ? PaymentStep::ended : PaymentStep::waiting;
    case PaymentState::failed:
        return PaymentStep::failed;
    default:
        return PaymentStep::ended;
    }
}

}
