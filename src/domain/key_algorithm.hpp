// What kind of key a certificate is for: those that we certify, and that our certificate authorities sign with.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class KeyAlgorithm {
    rsa_2048,
    rsa_3072,
    rsa_4096,
    p256,  // NIST P-256 (FIPS 186-5), for ECDSA
    sm2,   // GB/T 32918
};

template <>
inline constexpr auto words<KeyAlgorithm> = WordTable<KeyAlgorithm, 5>{{
    {KeyAlgorithm::rsa_2048, "rsa_2048"},
    {KeyAlgorithm::rsa_3072, "rsa_3072"},
    {KeyAlgorithm::rsa_4096, "rsa_4096"},
    {KeyAlgorithm::p256, "p256"},
    {KeyAlgorithm::sm2, "sm2"},
}};

template <>
inline constexpr auto labels<KeyAlgorithm> = WordTable<KeyAlgorithm, 5>{{
    {KeyAlgorithm::rsa_2048, "RSA-2048"},
    {KeyAlgorithm::rsa_3072, "RSA-3072"},
    {KeyAlgorithm::rsa_4096, "RSA-4096"},
    {KeyAlgorithm::p256, "P-256"},
    {KeyAlgorithm::sm2, "SM2"},
}};

constexpr bool is_rsa(KeyAlgorithm algorithm)
{
    return algorithm == KeyAlgorithm::rsa_2048 || algorithm == KeyAlgorithm::rsa_3072
           || algorithm == KeyAlgorithm::rsa_4096;
}

// Whether a browser can show a certificate for such a key: TLS has no SM2 among clients' certificates.
constexpr bool is_known_to_tls(KeyAlgorithm algorithm) { return algorithm != KeyAlgorithm::sm2; }

}
