// How each kind of key signs here: RSA (PKCS #1 v1.5) and P-256 with SHA-256, SM2 with SM3. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"

#include <string>
#include <string_view>

namespace cakey::ca {

// An SM2 signature covers whose it is. OpenSSL takes nobody when it is told nothing; the others take this (GM/T 0009).
inline constexpr std::string_view sm2_identity = "1234567812345678";
Owned<ASN1_OCTET_STRING> identity();

// What OpenSSL's *_sign_ctx functions sign with. Once.
class Signing {
public:
    explicit Signing(EVP_PKEY* key);
    EVP_MD_CTX* context() const { return digest_.get(); }

private:
    Owned<EVP_PKEY_CTX> key_;  // the other looks into it and does not own it
    Owned<EVP_MD_CTX> digest_;
};

// A request (PKCS#10) for a certificate for the key, which it signs; whose it will be is not said. DER.
std::string signed_request(EVP_PKEY* key);

// The signature algorithm that a key of this kind signs by; NID_undef for a key of no kind of ours.
int signature_nid_of(const EVP_PKEY* key);

// Whether the bytes were signed by the key. Nothing here asks what stands in them.
bool verifies(EVP_PKEY* key, std::string_view bytes, std::string_view signature);

// What X.509 signs is a SEQUENCE of what is signed, by which algorithm, and the signature; an OCSP answer has certificates
// behind them. What is signed, byte for byte as it stands there; empty when these bytes are no such thing.
std::string_view signed_part(std::string_view der);

// Whether that was signed by the key, by its own algorithm. OpenSSL's functions for CRLs and OCSP answers cannot be told an
// identity; what they leave to do by hand looks at what OpenSSL would write, not at the bytes that are there.
bool is_signed_by(EVP_PKEY* key, std::string_view der);

}
