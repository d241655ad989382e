// HOTP (RFC 4226) over steps of 30 seconds.
#include "crypto/totp.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"

#include <stdexcept>

namespace cakey::crypto {

namespace {

constexpr std::int64_t step_seconds = 30;

std::string code_of_step(std::string_view secret, std::int64_t step)
{
    const auto mac = hmac_sha1(secret, big_endian(static_cast<std::uint64_t>(step)));
    const std::size_t at = static_cast<unsigned char>(mac.back()) & 0xf;
    const auto number = from_big_endian<std::uint32_t>(std::string_view(mac).substr(at)) & 0x7fffffff;
    const auto digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

}

std::string totp(std::string_view secret_base32, std::int64_t unix_seconds)
{
    const auto secret = from_base32(secret_base32);
    if (!secret)
        throw std::invalid_argument("a TOTP secret must be base32");
    return code_of_step(*secret, unix_seconds / step_seconds);
}

std::optional<std::int64_t> totp_step_matching(std::string_view secret_base32, std::string_view code,
                                               std::int64_t unix_seconds, std::int64_t last_used_step)
{
    const auto secret = from_base32(secret_base32);
    if (!secret || secret->empty())
        return std::nullopt;

    std::optional<std::int64_t> matching;
    const auto now = unix_seconds / step_seconds;
    for (auto step = now - 1; step <= now + 1; ++step)
        if (step > last_used_step && constant_time_equal(code_of_step(*secret, step), code))
            matching = step;
    return matching;
}

}
