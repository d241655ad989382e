// A signed-in browser: a company's or a staff member's. The cookie's token is stored as its SHA-256 only.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <bit>
#include <optional>
#include <string>

namespace cakey {

struct Session {
    static constexpr std::chrono::minutes idle_time{30};       // of a company
    static constexpr std::chrono::minutes desk_idle_time{15};  // at the desk much more lies open
    static constexpr std::chrono::hours whole_time{12};
    // At the desk: for so long a second factor stands for who sits there, before money, names and accounts change.
    static constexpr std::chrono::minutes confirmed_time{5};
    // At once. Whoever has the password could begin thousands, and have them all listed on a page.
    static constexpr int most_of_company = 20;
    // How exact seen_at is kept: a write on each request would cost an fsync each.
    static constexpr std::chrono::minutes seen_grain{1};

    std::int64_t id = 0;
    std::string token_hash;  // 64 hexadecimal digits
    std::optional<CompanyId> company_id = {};
    std::optional<StaffId> staff_id = {};
    std::string csrf_secret;  // 32 bytes
    std::string browser;      // the User-Agent, cut to 200 characters
    std::string address;      // where it signed in from
    Instant created_at;
    Instant seen_at;
    int denied = 0;  // how often it was not let, within the minute that began then
    std::optional<Instant> denied_since = {};
    // The certificate that a company signed in with: its renewal is all that the session is for.
    std::optional<std::int64_t> renews = {};
    std::optional<Instant> confirmed_at = {};  // by a second factor once more; signing in has seen one, too

    // Whether this one is worth a line of the audit log: of a minute's the first, the second, the fourth, the eighth...
    // However long somebody knocks, the disk does not fill, and the lines tell how many they were.
    bool count_denial(Instant now)
    {
        if (!denied_since || now - *denied_since >= std::chrono::minutes(1)) {
            denied = 0;
            denied_since = now;
        }
        ++denied;
        return std::has_single_bit(static_cast<unsigned>(denied));
    }

    bool alive(Instant now) const
    {
        return now - seen_at < (staff_id ? desk_idle_time : idle_time) && now - created_at < whole_time;
    }
};

}
