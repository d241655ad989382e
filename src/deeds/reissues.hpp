// Reissues of invoices, with all that goes with them in the one transaction, written into the audit log. Each works under the
// order's lock.
#pragma once

#include "domain/order.hpp"
#include "domain/reissue.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;
struct RedLetter;
}

namespace cakey::deeds {

// What is asked for.
struct ReissueWish {
    std::string reason{};
    bool anew = true;
    InvoiceInfo info{};  // whom the next one names; empty when there is none
};

// Of the order's newest invoice. Fault::wrong_state unless that is issued, its money kept, and nobody has asked for that.
// Fault::not_found for a stranger's order.
void ask_reissue(Unit& unit, CompanyId company, const std::string& order_number, ReissueWish wish, Instant now);
void ask_reissue(Unit& unit, const std::string& order_number, ReissueWish wish, const Member& by, Instant now);
// Whether somebody may ask for that now.
bool may_ask_reissue(Unit& unit, const Order& order);

// As Reissue; Fault::not_found for another order's. The invoice is undone, and what takes its place is wanted once that is
// done: red_letter_issued().
void approve_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const Member& by, Instant now);
// Its company hears of it by mail, if it asked.
void refuse_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const std::string& why,
                    const Member& by, Instant now);
void withdraw_reissue(Unit& unit, const std::string& order_number, std::int64_t id, const Member& by, Instant now);
void withdraw_reissue(Unit& unit, CompanyId company, const std::string& order_number, Instant now);

// The issuer has undone an invoice: another one is wanted, if that was decided and its money has not gone back since; else
// its company hears by mail that it is undone.
void red_letter_issued(Unit& unit, const RedLetter& letter, Instant now);

}
