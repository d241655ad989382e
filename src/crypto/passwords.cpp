// Argon2id by libargon2.
#include "crypto/passwords.hpp"

#include "crypto/tokens.hpp"

#include <argon2.h>

#include <atomic>
#include <stdexcept>

namespace cakey::crypto {

namespace {

constexpr std::uint32_t lanes = 1;
constexpr std::uint32_t salt_size = 16;
constexpr std::uint32_t hash_size = 32;

std::atomic<std::uint64_t> hashed = 0;

}

std::string hash_password(const std::string& password, PasswordCost cost)
{
    const auto salt = random_bytes(salt_size);
    std::string text(argon2_encodedlen(cost.passes, cost.memory_kib, lanes, salt_size, hash_size, Argon2_id), '\0');
    ++hashed;
    const int error = argon2id_hash_encoded(cost.passes, cost.memory_kib, lanes, password.data(), password.size(),
                                            salt.data(), salt.size(), hash_size, text.data(), text.size());
    if (error != ARGON2_OK)
        throw std::runtime_error(std::string("Argon2 could not hash a password: ") + argon2_error_message(error));
    text.resize(text.find('\0'));
    return text;
}

bool password_matches(const std::string& password, const std::string& hash)
{
    ++hashed;
    return argon2id_verify(hash.c_str(), password.data(), password.size()) == ARGON2_OK;
}

std::uint64_t passwords_hashed() { return hashed; }

bool needs_rehash(const std::string& hash, PasswordCost cost)
{
    return !hash.starts_with("$argon2id$v=19$m=" + std::to_string(cost.memory_kib) + ",t=" + std::to_string(cost.passes)
                             + ",p=" + std::to_string(lanes) + '$');
}

}
