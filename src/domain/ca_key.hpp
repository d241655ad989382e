// A key that certificates are signed with, and its own certificate: our authority's, or another's whose we hand out.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/key_algorithm.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cakey {

enum class CaKeyPurpose { root, issuing, ocsp };

template <>
inline constexpr auto words<CaKeyPurpose> = WordTable<CaKeyPurpose, 3>{{
    {CaKeyPurpose::root, "root"},
    {CaKeyPurpose::issuing, "issuing"},
    {CaKeyPurpose::ocsp, "ocsp"},
}};

// A retired one signs no certificates, but lists and answers about those it has signed, to their end.
enum class CaKeyState { active, retired };

template <>
inline constexpr auto words<CaKeyState> = WordTable<CaKeyState, 2>{
    {{CaKeyState::active, "active"}, {CaKeyState::retired, "retired"}}};

struct CaKey {
    std::int64_t id = 0;
    std::int64_t version = 0;
    CaKeyPurpose purpose = CaKeyPurpose::issuing;
    KeyAlgorithm algorithm = KeyAlgorithm::rsa_2048;
    std::string subject;      // RFC 4514
    std::string issuer;       // likewise; the subject itself: a root
    std::string certificate;  // DER
    std::string place{};      // where the key is: a file, a PKCS#11 address; empty: not with us
    CaKeyState state = CaKeyState::active;
    Instant valid_from;
    Instant valid_until;
};

// Whether a key of one kind is certified by a key of the other: RSA of any length by RSA, P-256 and SM2 each by itself.
bool signs(KeyAlgorithm authority, KeyAlgorithm company);

// Who signs new certificates for such keys: of our issuing keys in use the one that ends last; null when there is none.
const CaKey* issuer_for(const std::vector<CaKey>& keys, KeyAlgorithm company, Instant now);
}
