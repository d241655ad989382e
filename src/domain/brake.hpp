// The brake on signing in: after failures the next try has to wait.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>

namespace cakey {

// The first failures are free. After each further one the next try waits: ten seconds, then twice as long each time, a
// quarter of an hour at the longest. A failure is forgotten when it is older than `memory`. The rule is ours: it leaves
// somebody who guesses at one name about a hundred tries a day, and keeps nobody out for longer than that quarter.
struct BrakeRule {
    static constexpr std::chrono::seconds first_wait{10};
    static constexpr std::chrono::minutes longest_wait{15};

    int free;                   // failures that cost no wait
    std::chrono::hours memory;  // at most longest_memory

    static constexpr std::chrono::hours longest_memory{24};
};

// By the name that was typed, whether somebody has it or not.
inline constexpr BrakeRule account_brake{5, std::chrono::hours(24)};
// By where it came from: one address may stand for a whole office, or for a town behind a carrier's gateway.
inline constexpr BrakeRule address_brake{30, std::chrono::hours(1)};
// By a device that has signed in to that account before. Its own failures hold it back, strangers' do not.
inline constexpr BrakeRule device_brake{10, std::chrono::hours(24)};

// The failures that a rule still remembers.
struct Strain {
    std::int64_t failures = 0;
    std::optional<Instant> newest;

    // Until the next try is let through, rounded up; 0: now.
    std::chrono::seconds wait(const BrakeRule& rule, Instant now) const;
};

// What holds back one try to sign in.
struct SignInBrake {
    Strain account;
    Strain address;
    Strain device;
    bool known_device = false;

    std::chrono::seconds wait(Instant now) const;
    std::chrono::seconds wait_but_for_account(Instant now) const;
    SignInBrake after_failure(Instant now) const;
};

}
