// One-time codes by time: RFC 6238 with SHA-1, 30 seconds, 6 digits (what authenticator programs know).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::crypto {

// The code of that second. Throws std::invalid_argument when the secret is no base32.
std::string totp(std::string_view secret_base32, std::int64_t unix_seconds);

// The step (seconds / 30) whose code this is, looking one step back and one ahead, always later than
// last_used_step: store the answer as the new last_used_step, so that a code works once (RFC 6238 section 5.2).
// Nothing when the code is wrong, used up, or the secret no base32.
std::optional<std::int64_t> totp_step_matching(std::string_view secret_base32, std::string_view code,
                                               std::int64_t unix_seconds, std::int64_t last_used_step);

}
