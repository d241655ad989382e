// Whether a key is one that nobody can guess, by what its public half tells. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"
#include "ca/request.hpp"

#include <optional>

namespace cakey::ca {

// Of a request's key, as it is written there; nothing when it is good.
std::optional<RequestFlaw> flaw_of(X509_PUBKEY* key);

// Of an RSA modulus alone: a factor below 65536; ROCA (CVE-2017-15361: Infineon's primes are powers of 65537 in disguise);
// two primes so close that Fermat's way of 1643 finds them.
std::optional<RequestFlaw> flaw_of_modulus(const BIGNUM* modulus);

}
