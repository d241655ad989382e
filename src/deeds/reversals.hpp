// Reversals of completed orders, with all that goes with them in the one transaction, written into the audit log. Each
// names the order as its form was read and works under the order's lock: Fault::stale when it was saved since.
#pragma once

#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// As Reversal; Fault::wrong_state while another one is open.
void ask_reversal(Unit& unit, const Order& seen, const std::string& reason, const Member& by, Instant now);

// The order is closed, and what Follow says with it: the refund, the invoice, the text message. As Reversal::approve;
// Fault::not_found for another order's reversal, as the next two.
void approve_reversal(Unit& unit, const Order& seen, std::int64_t id, const Member& by, Instant now);
void refuse_reversal(Unit& unit, const Order& seen, std::int64_t id, const std::string& reason, const Member& by,
                     Instant now);
void withdraw_reversal(Unit& unit, const Order& seen, std::int64_t id, const Member& by, Instant now);

}
