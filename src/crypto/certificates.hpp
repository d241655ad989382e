// X.509 certificates: what stands in them, and whether they lead to a trusted one.
#pragma once

#include "base/clock.hpp"
#include "crypto/rsa2.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct asn1_string_st;
struct x509_st;

namespace cakey::crypto {

Instant instant_of(const asn1_string_st* time);  // of an ASN1_TIME; std::runtime_error when it cannot be read

class Certificate {
public:
    // Those of a PEM text, in its order. std::runtime_error for a text without any, or with one that cannot be read.
    static std::vector<Certificate> all_in(std::string_view pem);
    static std::vector<Certificate> from_file(const std::string& path);

    std::string issuer() const;     // RFC 2253, the most specific first: "CN=Class 1,O=Ant,C=CN"
    std::string serial() const;     // decimal
    Instant ends() const;           // its last second
    bool is_signed_by_rsa() const;  // by any of its algorithms (PKCS #1), as it says itself
    PublicKey public_key() const;   // std::runtime_error for any but RSA of at least 2048 bits

private:
    friend bool leads_to(const std::vector<Certificate>&, const std::vector<Certificate>&, Instant);

    explicit Certificate(x509_st* owned);

    std::shared_ptr<x509_st> x509_;
};

// Whether the first of `chain` leads, over the others of it, to one of `roots`, whatever it was issued for, and each on
// the way is valid at that time. What else the system trusts counts for nothing.
bool leads_to(const std::vector<Certificate>& chain, const std::vector<Certificate>& roots, Instant at);

}
