// A failed try to sign in, as the brake counts it, and what a try is known by.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct SignInFailure {
    std::int64_t id = 0;
    std::string key;  // whose: one of a try's three digests
    Instant at;
};

// What one try is counted by: SHA-256, hexadecimal, so that nothing typed by mistake (a password as a name) is kept.
struct SignInTry {
    std::string account;  // of what was typed as name, and which door it was typed at
    std::string address;  // of the network that it comes from; empty inside a session
    std::string device;   // Device::token_hash; empty: the browser named none
    // To see whether the device is theirs.
    std::string company;  // as Companies::called() takes it; empty at the desk
    std::string staff;    // the user name; empty but at the desk
};

}
