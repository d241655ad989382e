// Masking by exclusive or with bytes used once.
#include "web/csrf.hpp"

#include "base/encodings.hpp"

#include <sys/random.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace cakey::web::csrf {

namespace {

// Exactly `size` bytes.
std::optional<std::string> bytes_of(std::string_view text, std::size_t size)
{
    auto bytes = from_base64url(text);
    return bytes && bytes->size() == size ? std::move(bytes) : std::nullopt;
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

std::optional<std::string> secret_of(std::string_view text) { return bytes_of(text, secret_size); }

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
