// A code on paper that stands for the one-time code, once: when the telephone with the authenticator is lost.
#pragma once

#include "domain/ids.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace cakey {

struct RecoveryCode {
    static constexpr int drawn_at_once = 10;
    // 80 bits of chance in base32: so many that a plain SHA-256 keeps them.
    static constexpr std::size_t bytes = 10;

    std::int64_t id = 0;
    StaffId staff_id;
    std::string code_hash;  // SHA-256, 64 hexadecimal digits
};

// As it is printed: "ABCD-EFGH-2345-6723".
std::string printed_recovery_code(std::string_view base32);
// Back from what was typed: 16 letters and digits of base32; empty when it is none.
std::string typed_recovery_code(std::string_view typed);

}
