// A reversal with the order and the people in it.
#pragma once

#include "domain/reversal.hpp"

#include <optional>
#include <string>

namespace cakey {

struct ReversalRow {
    std::int64_t id = 0;
    std::string order_number;
    std::string company;  // as the order has it
    Fen back;             // what was paid and kept: all of it goes back
    std::string reason;
    StaffId asker;
    std::string asked_by;  // the name
    Instant asked_at;
    std::optional<ReversalOutcome> outcome;
    std::string decided_by;  // the name; empty: nobody yet
    std::optional<Instant> decided_at;
    std::string refusal_reason;
};

}
