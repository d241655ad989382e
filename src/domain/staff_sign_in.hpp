// That somebody signed in at the desk: shown to themselves, so that they see it when it was somebody else.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// What stood beside the password.
enum class SecondFactor { totp, recovery_code, security_key };

template <>
inline constexpr auto words<SecondFactor> = WordTable<SecondFactor, 3>{{
    {SecondFactor::totp, "totp"},
    {SecondFactor::recovery_code, "recovery_code"},
    {SecondFactor::security_key, "security_key"},
}};

template <>
inline constexpr auto labels<SecondFactor> = WordTable<SecondFactor, 3>{{
    {SecondFactor::totp, "动态口令"},
    {SecondFactor::recovery_code, "恢复码"},
    {SecondFactor::security_key, "安全密钥"},
}};

struct StaffSignIn {
    static constexpr int most_kept = 20;  // of a member

    std::int64_t id = 0;
    StaffId staff_id;
    Instant at;
    std::string address;
    std::string browser;  // the User-Agent, as Session::browser
    SecondFactor second_factor = SecondFactor::totp;
};

}
