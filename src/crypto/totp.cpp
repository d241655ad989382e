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
    std::string counter(8, '\0');
    for (int place = 7; place >= 0; --place, step >>= 8)
        counter[static_cast<std::size_t>(place)] = static_cast<char>(step & 0xff);

    const auto mac = hmac_sha1(secret, counter);
    const auto byte = [&](std::size_t place) -> std::uint32_t { return static_cast<unsigned char>(mac[place]); };
    const std::size_t at = byte(19) & 0xf;
    const auto number = (byte(at) & 0x7f) << 24 | byte(at + 1) << 16 | byte(at + 2) << 8 | byte(at + 3);
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
