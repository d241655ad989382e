// Passwords at rest: Argon2id (RFC 9106) in the PHC string form.
#pragma once

#include <cstdint>
#include <string>

namespace cakey::crypto {

// OWASP's second choice: 19 MiB, two passes, one lane.
struct PasswordCost {
    std::uint32_t memory_kib = 19456;
    std::uint32_t passes = 2;
};

// "$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>", 16 bytes of salt, 32 of hash. Takes some 20 ms and memory_kib.
std::string hash_password(const std::string& password, PasswordCost cost = {});

// False also for a hash that is none.
bool password_matches(const std::string& password, const std::string& hash);

// How many times this process has hashed a password since its start: what the two above cost, whatever else the machine
// does.
std::uint64_t passwords_hashed();

// Whether the hash was made at another cost than this one.
bool needs_rehash(const std::string& hash, PasswordCost cost = {});

}
