// A security key of a member of staff: it stands beside the password in place of the one-time code.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct SecurityKey {
    static constexpr std::size_t longest_name = 30;  // characters
    static constexpr int most_of_member = 5;

    std::int64_t id = 0;
    StaffId staff_id;
    std::string name;           // by which its owner knows it
    std::string credential_id;  // bytes, as the key made them
    std::string public_key;     // x and y of a point of P-256: 64 bytes
    std::int64_t counter = 0;   // of its signatures; 0: it does not count
    Instant created_at;
    std::optional<Instant> used_at;
};

}
