// How amounts, times and ages are shown: the one form of each.
#pragma once

#include "base/clock.hpp"
#include "domain/fen.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

std::string shown_amount(Fen amount);  // "1,234.00": the view writes the ¥
std::string iso_text(Instant at);      // "2026-11-22T14:05:09+08:00", for <time datetime="...">

inline std::string_view or_dash(std::string_view text) { return text.empty() ? std::string_view("—") : text; }

// Sets both: `text` for people, to the minute, and `iso` for programs.
void show_time(web::Fields& fields, web::Name text, web::Name iso, Instant at);

// How long something has waited: "不到 1 分钟", "12 分钟", "3 小时", "2 天". Whole units, rounded down; less than nothing
// counts as nothing.
std::string age_text(std::chrono::microseconds age);

}
