// Masking by exclusive or with bytes used once.
#include "web/csrf.hpp"

#include <sys/random.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace cakey::web::csrf {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// RFC 4648 5, without padding.
std::string base64url(std::string_view bytes)
{
    std::string text;
    unsigned held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = (held << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
        for (bits += 8; bits >= 6; bits -= 6)
            text += letters[held >> (bits - 6) & 63];
    }
    if (bits > 0)
        text += letters[held << (6 - bits) & 63];
    return text;
}

// Exactly `size` bytes, and only in the one way that base64url() writes them.
std::optional<std::string> bytes_of(std::string_view text, std::size_t size)
{
    std::string bytes;
    if (text.size() != (size * 4 + 2) / 3)
        return std::nullopt;
    unsigned held = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = letters.find(c);
        if (value == std::string_view::npos)
            return std::nullopt;
        held = (held << 6 | static_cast<unsigned>(value)) & 0xFFFF;
        if ((bits += 6) >= 8)
            bytes += static_cast<char>(held >> (bits -= 8) & 0xFF);
    }
    return (held & ((1u << bits) - 1)) == 0 ? std::optional(bytes) : std::nullopt;
}

void check(std::string_view secret)
{
    if (secret.size() != secret_size)
        throw std::invalid_argument("a CSRF secret has 32 bytes");
}

}

std::string new_secret()
{
    std::string secret(secret_size, '\0');
    // Up to 256 bytes come whole; before the kernel is seeded, at boot, a signal can interrupt the wait.
    while (getrandom(secret.data(), secret.size(), 0) != static_cast<ssize_t>(secret.size()))
        if (errno != EINTR)
            throw std::system_error(errno, std::system_category(), "the kernel gives no random bytes");
    return secret;
}

std::string text_of(std::string_view secret)
{
    check(secret);
    return base64url(secret);
}

std::optional<std::string> secret_of(std::string_view text)
{
    return bytes_of(text, secret_size);
}

std::string mask(std::string_view secret)
{
    check(secret);
    auto token = new_secret();
    for (std::size_t i = 0; i < secret_size; ++i)
        token += static_cast<char>(token[i] ^ secret[i]);
    return base64url(token);
}

bool matches(std::string_view token, std::string_view secret)
{
    check(secret);
    const auto bytes = bytes_of(token, 2 * secret_size);
    if (!bytes)
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < secret_size; ++i)
        difference |= static_cast<unsigned char>((*bytes)[i] ^ (*bytes)[secret_size + i] ^ secret[i]);
    return difference == 0;
}

}
