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

// What it is about: 收款, 退款, or why a line cannot be read.
std::string about_text(const BillDifference& difference);
// KIND, ABOUT, the numbers, and the sides AT_GATEWAY and IN_BOOKS with amount, time and trade; NOT_AT_GATEWAY, NOT_IN_BOOKS
// where one has no such money.
void show_difference(web::Fields& fields, const BillDifference& difference);

}
