// OpenSSL's things as C++ has them: owned, their bytes as texts, their failures as exceptions. For this layer's own files.
#pragma once

#include "base/clock.hpp"
#include "crypto/certificates.hpp"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cakey::ca {

inline void release(ASN1_OBJECT* owned) { ASN1_OBJECT_free(owned); }
inline void release(ASN1_STRING* owned) { ASN1_STRING_free(owned); }  // integers and times, too: one type to OpenSSL
inline void release(BIGNUM* owned) { BN_free(owned); }
inline void release(BIO* owned) { BIO_free_all(owned); }
inline void release(BN_CTX* owned) { BN_CTX_free(owned); }
inline void release(EVP_MD_CTX* owned) { EVP_MD_CTX_free(owned); }
inline void release(EVP_PKEY* owned) { EVP_PKEY_free(owned); }
inline void release(EVP_PKEY_CTX* owned) { EVP_PKEY_CTX_free(owned); }
inline void release(OCSP_BASICRESP* owned) { OCSP_BASICRESP_free(owned); }
inline void release(OCSP_CERTID* owned) { OCSP_CERTID_free(owned); }
inline void release(OCSP_REQUEST* owned) { OCSP_REQUEST_free(owned); }
inline void release(OCSP_RESPONSE* owned) { OCSP_RESPONSE_free(owned); }
inline void release(X509* owned) { X509_free(owned); }
inline void release(X509_ALGOR* owned) { X509_ALGOR_free(owned); }
inline void release(X509_CRL* owned) { X509_CRL_free(owned); }
inline void release(X509_EXTENSION* owned) { X509_EXTENSION_free(owned); }
inline void release(X509_NAME* owned) { X509_NAME_free(owned); }
inline void release(X509_REQ* owned) { X509_REQ_free(owned); }
inline void release(X509_REVOKED* owned) { X509_REVOKED_free(owned); }
inline void release(X509_STORE* owned) { X509_STORE_free(owned); }
inline void release(X509_STORE_CTX* owned) { X509_STORE_CTX_free(owned); }
inline void release(AUTHORITY_INFO_ACCESS* owned) { AUTHORITY_INFO_ACCESS_free(owned); }
inline void release(AUTHORITY_KEYID* owned) { AUTHORITY_KEYID_free(owned); }
inline void release(BASIC_CONSTRAINTS* owned) { BASIC_CONSTRAINTS_free(owned); }
inline void release(CERTIFICATEPOLICIES* owned) { CERTIFICATEPOLICIES_free(owned); }
inline void release(CRL_DIST_POINTS* owned) { CRL_DIST_POINTS_free(owned); }
inline void release(EXTENDED_KEY_USAGE* owned) { EXTENDED_KEY_USAGE_free(owned); }
inline void release(ISSUING_DIST_POINT* owned) { ISSUING_DIST_POINT_free(owned); }
inline void release(POLICYINFO* owned) { POLICYINFO_free(owned); }
inline void release(POLICYQUALINFO* owned) { POLICYQUALINFO_free(owned); }

struct Releases {
    void operator()(auto* owned) const { release(owned); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Releases>;

// What OpenSSL noted down of a failure that is a value here must not be found by who looks next.
struct ForgetsErrors {
    ForgetsErrors() = default;
    ForgetsErrors(const ForgetsErrors&) = delete;
    ForgetsErrors& operator=(const ForgetsErrors&) = delete;
    ~ForgetsErrors() { ERR_clear_error(); }
};

// What fails only when memory is short or a file is not what it must be: std::runtime_error, with OpenSSL's reason.
[[noreturn]] void fail(const char* what);
template <class Made>
Made must(Made made, const char* what = "OpenSSL could not make what it was asked for")
{
    if (!made)
        fail(what);
    return made;
}

inline const unsigned char* in(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
inline std::string text_in(const ASN1_STRING* string)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)),
            static_cast<std::size_t>(ASN1_STRING_length(string))};
}

// The thing as DER: encoded(i2d_X509, x509).
template <class Encode, class Thing>
std::string encoded(Encode encode, Thing* thing)
{
    unsigned char* bytes = nullptr;
    const int size = encode(thing, &bytes);
    if (size <= 0)
        fail("OpenSSL could not encode");
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

// The thing that these bytes are from end to end: decoded(d2i_X509, der). Null when they are none.
template <class Thing>
Owned<Thing> decoded(Thing* (*decode)(Thing**, const unsigned char**, long), std::string_view der)
{
    const ForgetsErrors after;
    const auto* at = in(der);
    Owned<Thing> thing(decode(nullptr, &at, static_cast<long>(der.size())));
    if (at != in(der) + der.size())
        thing.reset();
    return thing;
}

// One extension's content, where there is exactly one: extension<BASIC_CONSTRAINTS>(x509, NID_basic_constraints).
template <class Content>
Owned<Content> extension(const X509* x509, int nid)
{
    return Owned<Content>(static_cast<Content*>(X509_get_ext_d2i(x509, nid, nullptr, nullptr)));
}

Owned<X509> certificate_in(std::string_view der);  // std::runtime_error when it is none
// The same of an issuer, to read alone. Each thread keeps its last one: OpenSSL 3 takes longer to read a key than to sign
// with it, and thousands of certificates in a row have the same issuer.
std::shared_ptr<X509> issuer_in(std::string_view der);

// Whole seconds, as certificates have them: UTCTime until 2049, GeneralizedTime from then on (RFC 5280 section 4.1.2.5).
Owned<ASN1_TIME> time_of(Instant at);
using crypto::instant_of;

// Serial numbers: upper-case hex, two digits a byte.
Owned<ASN1_INTEGER> number_of(const std::string& serial);
std::string serial_of(const ASN1_INTEGER* number);

std::string text_of(const X509_NAME* name);  // RFC 4514

}
