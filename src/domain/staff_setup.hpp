// A set-up link: whoever has it chooses the password of a desk account. It works once, and for a day.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// One per account: a newer link ends the one before.
struct StaffSetup {
    static constexpr std::chrono::hours life{24};

    std::int64_t id = 0;
    StaffId staff_id;
    std::string token_hash;  // SHA-256 of the link's token, 64 hexadecimal digits
    Instant expires_at;

    bool alive(Instant now) const { return now < expires_at; }
};

}
