// 「已交付」: to whom an outlet gave the goods of an order, and what they proved it by.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <string>

namespace cakey {

// A picture as the screen draws it, in bytes.
inline constexpr std::size_t largest_signature = 256 * 1024;

// One an order, never changed.
struct HandOver {
    std::int64_t id = 0;
    std::int64_t order_id = 0;
    OutletId outlet;
    StaffId by;
    Instant at;
    std::string collector;            // the name
    std::string collector_id_sealed;  // the ID number
    std::string signature_sealed;     // PNG; empty: the slip was signed on paper
    std::string signature_sha256;     // hexadecimal, before sealing
};

// What an outlet has chosen.
struct OutletSettings {
    std::int64_t outlet = 0;
    bool wants_signature = false;  // drawn on the screen
};

}
