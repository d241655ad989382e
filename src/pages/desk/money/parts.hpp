// What the pages about bills show alike.
#pragma once

#include "store/bill_rows.hpp"
#include "web/view.hpp"

#include <string>

namespace cakey::pages::desk {

struct Verdict {
    std::string_view badge;
    std::string_view label;
};

// Differences that somebody looked into are none to worry about.
Verdict verdict(BillState state, std::int64_t unverified);
void show_verdict(web::Fields& fields, BillState state, std::int64_t unverified);

// "¥1,234.00", or "—".
std::string amount_text(const std::optional<Fen>& amount);
std::string time_text(const std::optional<Instant>& at);
// What it is about: 收款, 退款, or why a line cannot be read.
std::string about_text(const BillDifference& difference);
// KIND, ABOUT, the numbers, and both sides' amounts and times.
void show_difference(web::Fields& fields, const BillDifference& difference);

}
