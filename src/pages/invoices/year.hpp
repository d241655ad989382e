// A year's invoices in one archive, for the bookkeeper.
#pragma once

#include "base/clock.hpp"
#include "web/view.hpp"

#include <optional>
#include <string_view>

namespace cakey::pages {

// The years to choose from: of the first invoice to this one, the newest first.
void show_years(web::Fields& page, Instant first_issued, Instant now);

// The year that begins and ends then in China, as an address has it; nothing for what is no year.
struct Year {
    int number = 0;
    Instant begin;
    Instant end;

    static std::optional<Year> parse(std::string_view text);
};

}
