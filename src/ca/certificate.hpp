// X.509 certificates (RFC 5280): what stands in one, how it is written, and whether it leads to a root.
#pragma once

#include "base/clock.hpp"
#include "domain/key_algorithm.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::ca {

struct CertificateFacts {
    std::string serial;   // upper-case hex, two digits a byte
    std::string issuer;   // RFC 4514, the most specific first: "CN=...,O=...,C=CN"
    std::string subject;  // the same
    Instant not_before;
    Instant not_after;     // its last second
    std::string key_hash;  // as that of a request
    KeyAlgorithm algorithm = KeyAlgorithm::sm2;
};

// One certificate in PEM, in bare base64 or in DER, and nothing behind it. Nothing for anything else, for a key that we
// would not certify by its kind and size, and for a serial number that is not positive or has more than 20 bytes.
std::optional<CertificateFacts> read_certificate(std::string_view pem_or_der);

// The certificate as DER, in whichever of these forms it came; nothing when it is none.
std::optional<std::string> as_der(std::string_view pem_or_der);
std::string as_pem(std::string_view der);

// Whether it may sign certificates. std::runtime_error for what is none.
bool is_authority(std::string_view der);

// Authorities, DER: those that sign themselves, and those that stand between them and what is issued.
struct Trust {
    std::vector<std::string> roots;
    std::vector<std::string> between;
};
// Of a file with their certificates in PEM, in whichever order. std::runtime_error for one that cannot be read.
Trust trust_in(std::string_view pem);

// Whether it names that issuer and is signed by its key; whether either is still valid is not asked. Both in DER.
// std::runtime_error for an issuer that is no certificate.
bool is_issued_by(std::string_view certificate, std::string_view issuer);

// Whether the certificate leads, over those between, to one of the roots, whatever it was issued for, and each on the way
// is valid at that time. All in DER. SM2 signatures count under the identity of GM/T 0009 alone. std::runtime_error for a
// root, or one between, that is no certificate.
bool leads_to(std::string_view certificate, const std::vector<std::string>& between,
              const std::vector<std::string>& roots, Instant at);

}
