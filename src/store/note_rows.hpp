// Notes with the people and orders in them.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct NoteRow {
    std::int64_t id = 0;
    std::string by;  // the name
    Instant at;
    std::string text;
};

struct MentionRow {
    std::int64_t id = 0;
    std::string order_number;
    std::string company;  // as the order has it
    std::string by;       // the name
    Instant at;
    std::string text;
    bool seen = false;
};

}
