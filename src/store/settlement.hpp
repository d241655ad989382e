// Booking a payment that the gateway tells of: by a verified notification, or asked by the worker.
#pragma once

#include "domain/payment.hpp"
#include "store/store.hpp"

namespace cakey {

struct Settled {
    Payment payment;
    OrderState order_state;
    bool booked;  // false: it was booked before, nothing changed
};

// Under the order's lock, any number of times with one effect. The payment exists: Fault::not_found otherwise.
Settled settle(Unit& unit, std::int64_t payment_id, const std::string& order_number, const Receipt& receipt,
               Instant now);

}
