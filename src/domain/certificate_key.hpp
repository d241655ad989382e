// A key that a certificate was asked for: once, by one company, for ever.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/key_algorithm.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace cakey {

struct CertificateKey {
    static constexpr std::size_t longest_token_serial = 40;  // characters

    std::int64_t id = 0;
    std::string hash;  // SHA-256 of the public key, small hex digits
    KeyAlgorithm algorithm = KeyAlgorithm::rsa_2048;
    std::string public_key;            // SubjectPublicKeyInfo, DER; empty: only its hash is known
    std::optional<CompanyId> company;  // whose it is; nothing: nobody's, for it is blocked
    Instant seen_at;
    std::string blocked{};       // why no certificate is made for it; empty: it is not
    std::string token_serial{};  // of the token that it lives in; empty: not known yet

    bool is_blocked() const { return !blocked.empty(); }
};

}
