// PKCS#10 certificate requests (RFC 2986): of what stands in one, its key is taken and nothing else.
#pragma once

#include "domain/key_algorithm.hpp"
#include "domain/request_flaw.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace cakey::ca {

struct CertificateRequest {
    // SubjectPublicKeyInfo, DER, encoded anew from the key: requests can write one key in several ways.
    std::string public_key;
    std::string key_hash;  // SHA-256 of it, 64 small hex digits: by it a key is never certified twice
    KeyAlgorithm algorithm = KeyAlgorithm::sm2;
};

inline constexpr std::size_t longest_request = 16 * 1024;  // bytes, in whichever form

// A request in PEM, in the bare base64 that key tools show, or in DER: proved to be signed by its key, the key found good
//, or the first thing that is wrong.
std::variant<CertificateRequest, RequestFlaw> read_request(std::string_view pem_or_der);

}
