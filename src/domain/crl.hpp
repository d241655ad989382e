// A certificate revocation list that was signed.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {

inline constexpr std::chrono::hours crl_life{72};
inline constexpr std::chrono::hours crl_renewal{1};  // though nothing was revoked: so old at most is what checkers have

struct Crl {
    std::int64_t id = 0;
    std::string issuer;       // RFC 4514
    std::int64_t number = 0;  // of that issuer: higher each time
    Instant this_update;
    Instant next_update;
    std::string content;  // DER
};

}
