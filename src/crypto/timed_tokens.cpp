// Time and random bytes, and HMAC-SHA256 over both: one for the proof, another for the secret.
#include "crypto/timed_tokens.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"

namespace cakey::crypto {

namespace {

constexpr std::size_t time_size = 8;
constexpr std::size_t random_size = 24;
constexpr std::size_t proof_size = 16;
static_assert((time_size + random_size + proof_size) / 3 * 4 == TimedTokens::size);

std::string bytes_of(Instant at) { return big_endian(static_cast<std::uint64_t>(at.time_since_epoch().count())); }

Instant instant_of(std::string_view bytes)
{
    return Instant(Instant::duration(static_cast<std::int64_t>(from_big_endian<std::uint64_t>(bytes))));
}

std::string proof_of(const std::string& key, std::string_view body)
{
    return hmac_sha256(key, std::string("proof:").append(body)).substr(0, proof_size);
}

}

std::string TimedTokens::issue(Instant now) const
{
    const auto body = bytes_of(now) + random_bytes(random_size);
    return base64url(body + proof_of(key_, body));
}

std::optional<std::string> TimedTokens::secret_of(std::string_view token, std::chrono::seconds life, Instant now) const
{
    const auto bytes = token.size() == size ? from_base64url(token) : std::nullopt;
    if (!bytes)
        return std::nullopt;
    const auto body = std::string_view(*bytes).substr(0, time_size + random_size);
    if (!constant_time_equal(std::string_view(*bytes).substr(body.size()), proof_of(key_, body)))
        return std::nullopt;
    const auto issued = instant_of(body);
    // Of another machine whose clock is ahead, it is good at once.
    if (now >= issued + life || issued > now + std::chrono::minutes(1))
        return std::nullopt;
    return hmac_sha256(key_, std::string("secret:").append(body));
}

}
