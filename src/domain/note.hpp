// A remark on an order for the desk alone: 「备注」. Whoever it names, "@zhang", is told.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct Note {
    static constexpr std::size_t longest_text = 500;  // characters

    std::int64_t id = 0;
    std::int64_t order_id = 0;
    StaffId by;
    Instant at;
    std::string text;

    // The user names after each "@", each once, in their order. Nobody says that there is such a colleague.
    static std::vector<std::string> named_in(std::string_view text);
};

// Somebody is named, and has read it when seen_at is there.
struct Mention {
    std::int64_t id = 0;
    std::int64_t note_id = 0;
    StaffId staff_id;
    std::optional<Instant> seen_at;
};

}
