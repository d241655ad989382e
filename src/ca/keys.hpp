// Keys by OpenSSL's EVP interface: which kind one is, its bytes, and new ones. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"
#include "domain/key_algorithm.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::ca {

// By kind and size alone. Nothing for a key that is none of ours.
std::optional<KeyAlgorithm> algorithm_of(const EVP_PKEY* key);

// The curve's name as OpenSSL has it; "" for a key without one.
std::string curve_of(const EVP_PKEY* key);

// SubjectPublicKeyInfo, encoded anew: a key is one text, however it was written where it came from.
std::string public_der_of(const EVP_PKEY* key);
Owned<EVP_PKEY> public_key_in(std::string_view der);  // std::runtime_error when it is none

Owned<EVP_PKEY> new_key(KeyAlgorithm algorithm);

// PKCS#8 in PEM without a pass phrase, there and back. std::runtime_error for another text.
std::string private_pem_of(const EVP_PKEY* key);
Owned<EVP_PKEY> private_key_in(std::string_view pem);

}
