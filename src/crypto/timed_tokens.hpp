// Tokens that prove themselves: that they are ours, and when they were issued. Nothing is stored for one.
#pragma once

#include "base/clock.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::crypto {

class TimedTokens {
public:
    static constexpr std::size_t size = 64;  // of one, in letters of base64url

    // `key`: 32 bytes, for these tokens and nothing else.
    explicit TimedTokens(std::string key) : key_(std::move(key)) {}

    std::string issue(Instant now) const;
    // 32 bytes that belong to the token, which nobody has without the key. Nothing when it was not issued here, or not
    // within `life`.
    std::optional<std::string> secret_of(std::string_view token, std::chrono::seconds life, Instant now) const;

private:
    std::string key_;
};

}
