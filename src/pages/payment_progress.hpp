// How far the payment of an order has come, as its page and its script know it.
#pragma once

#include "store/store.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

enum class PaymentStep {
    confirm,   // no attempt yet
    fetching,  // the QR code is on its way
    waiting,   // it can be scanned
    ended,     // it cannot any more
    failed,    // there is none to be had
};

}

namespace cakey {

template <>
inline constexpr auto words<pages::PaymentStep> = WordTable<pages::PaymentStep, 5>{{
    {pages::PaymentStep::confirm, "confirm"},
    {pages::PaymentStep::fetching, "fetching"},
    {pages::PaymentStep::waiting, "waiting"},
    {pages::PaymentStep::ended, "ended"},
    {pages::PaymentStep::failed, "failed"},
}};

}

namespace cakey::pages {

struct PaymentProgress {
    Order order;
    std::optional<Payment> payment;  // the newest of the present submission
    PaymentStep step = PaymentStep::confirm;

    bool over() const { return order.state() != OrderState::awaiting_payment; }
};

// Reads it, and has the gateway asked soon when the payment is still open: somebody waits for the answer.
PaymentProgress payment_progress(Store& store, CompanyId company, const std::string& number, Instant now);

PaymentStep step_of(const std::optional<Payment>& payment, Instant now);

}
