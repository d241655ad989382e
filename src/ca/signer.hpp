// A certificate authority's key, with the certificate that it is known by.
#pragma once

#include "ca/token.hpp"
#include "domain/ca_settings.hpp"

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;
struct x509_st;

namespace cakey::ca {

class Signer {
public:
    // Of PEM files; the key's must be its owner's alone (crypto/files.hpp). std::runtime_error when one cannot be read.
    static Signer from_files(const std::string& certificate_file, const std::string& key_file);

    // The key in a token: it stays there.
    static Signer from_token(const std::string& certificate_file, const Token& token);

    // Of a key that was registered: `place` is a file or, beginning with "pkcs11:", in the token that the settings name.
    static Signer at(std::string certificate, const std::string& place, const CaSettings& settings);

    // `certificate` in DER. std::runtime_error when what the key signs is not the certificate's: tried, since a key in a
    // token can show another public half than it has.
    Signer(std::string certificate, std::shared_ptr<evp_pkey_st> key);

    const std::string& certificate() const { return certificate_; }  // DER

    // The certificate that the intent is of, in DER: the same bytes, signed by this key in place of the one that was thrown
    // away. Signing an intent again gives the same certificate under, but for RSA, another signature: the first one that
    // was stored counts. std::runtime_error for an intent that names another issuer or an authority, and when the result is
    // not byte for byte what was meant, or not signed by the certificate's key: then it must not leave.
    std::string sign(std::string_view intent) const;

    // For this layer.
    evp_pkey_st* key() const { return key_.get(); }
    x509_st* x509() const { return x509_.get(); }
    evp_pkey_st* public_key() const;

private:
    std::string certificate_;
    std::shared_ptr<x509_st> x509_;
    std::shared_ptr<evp_pkey_st> key_;
};

}
