// A certificate while it is written. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"

#include <string>

namespace cakey::ca {

class Draft {
public:
    struct Head {
        std::string serial;
        const X509_NAME* subject = nullptr;
        EVP_PKEY* key = nullptr;  // the subject's
        Instant not_before{};
        Instant not_after{};
    };

    // `issuer`: null for one that signs itself. It outlives the draft.
    Draft(const Head& head, X509* issuer);

    // The next extension, in OpenSSL's own words: add(NID_basic_constraints, "critical,CA:FALSE"). An identifier of the
    // issuer's key needs the subject's before it where both are one.
    void add(int nid, const std::string& value);
    void add_policy(const std::string& oid, const std::string& statement_url = {});
    void add_text(const std::string& oid, const std::string& text);  // PrintableString, not critical

    // DER, signed.
    std::string signed_with(EVP_PKEY* key);

private:
    Owned<X509> draft_;
    X509* issuer_;
};

Owned<ASN1_OBJECT> object_of(const std::string& oid);  // std::runtime_error when it is none

}
