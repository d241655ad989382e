// Money for orders: asking for it, and booking what came in.
#pragma once

#include "domain/order.hpp"
#include "domain/outside.hpp"
#include "domain/payment.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// Has a QR code made for the order as its form was read, unless one is on its way or can still be scanned; `again`
// gives such a one up for another. False, and nothing is changed, when the company has had too many made lately
// (domain/payment_repeat.hpp). The order's row is locked, so of two windows the second finds what the first has begun.
bool begin_payment(Unit& unit, CompanyId company, const std::string& number, std::int64_t version, bool again,
                   Instant now);

// Somebody waits for the payment: has the gateway asked about it soon.
void hasten(Unit& unit, const Payment& payment, Instant now);
// Whether that would change anything: a page that waits asks every two seconds, from as many windows as there are.
bool can_be_hastened(Unit& unit, const Payment& payment, Instant now);

struct Settled {
    Payment payment;
    OrderState order_state;
    bool booked;  // false: it was booked before, nothing changed
};

// Books a payment that the gateway tells of, by a verified notification or asked by the worker: under the order's lock,
// any number of times with one effect. The payment exists: Fault::not_found otherwise.
Settled settle(Unit& unit, std::int64_t payment_id, const std::string& order_number, const Receipt& receipt,
               Instant now);

// Gives back, in full and to the account that paid, what came in as another amount than was asked for. Gives the order's
// number. Fault::not_found; Fault::wrong_state when there is no such money (any more).
std::string give_back(Unit& unit, std::int64_t payment_id, const Member& by, Instant now);

struct Noticed {
    bool known;              // the payment is one of ours
    std::string_view event;  // what has come of it, for the log
    std::string order_number;
};

// Takes a verified notification in.
Noticed take_notice(Unit& unit, const Notice& notice, Instant now);

}
