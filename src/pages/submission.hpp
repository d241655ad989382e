// Submitting a draft: what it needs, in one place for both pages that can do it.
#pragma once

#include "store/store.hpp"

#include <optional>
#include <string_view>

namespace cakey::pages {

enum class Submitted {
    to_pay,              // done; it awaits payment
    free,                // done; it awaits review
    incomplete,          // fields or papers are missing: see obstacles()
    company_incomplete,  // 「基本信息」 or 「发票信息」 is
    priceless,           // nothing in the price list fits
    price_changed,       // the total is not the one agreed to
};

constexpr bool is_done(Submitted outcome)
{
    return outcome == Submitted::to_pay || outcome == Submitted::free;
}

// Inside a transaction. Saves the order only when done. `agreed` is the total that the company has seen.
// Fault::wrong_state for an order that is no draft.
Submitted submit(Unit& unit, Order& order, std::optional<Fen> agreed, Instant now);

// A form's hidden field `agreed`: fen in digits. Nothing when it is no such number.
std::optional<Fen> agreed_in(std::string_view text);

}
