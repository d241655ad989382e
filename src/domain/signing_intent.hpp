// What is to be signed, whole, before it is: stored once and never changed, so that it can be signed again.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct SigningIntent {
    std::int64_t id = 0;
    std::int64_t certificate_id = 0;
    std::int64_t ca_key_id = 0;  // who signs it
    std::int64_t profile_id = 0;  // by which it was made
    std::string issuer;          // RFC 4514
    std::string serial;          // large hex digits
    std::string content;         // DER, under the signature of a key that was thrown away
    Instant made_at;
};

}
