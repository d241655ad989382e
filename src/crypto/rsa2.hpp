// RSA2 as Alipay names it: SHA256withRSA, PKCS#1 v1.5; signatures in base64.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cakey::crypto {

// Keys are read from text: PEM, or the bare base64 of the DER that Alipay's console shows.
// Anything else, and anything but RSA of at least 2048 bits, throws std::runtime_error.

class PublicKey {
public:
    explicit PublicKey(std::string_view text);  // SubjectPublicKeyInfo
    static PublicKey from_file(const std::string& path);

    bool verifies(std::string_view text, std::string_view signature_base64) const;

    // SHA-256 of its SubjectPublicKeyInfo, in hex.
    std::string fingerprint() const;

private:
    struct Key;
    std::shared_ptr<const Key> key_;
};

class PrivateKey {
public:
    explicit PrivateKey(std::string_view text);  // PKCS#8 or PKCS#1, without a pass phrase
    static PrivateKey from_file(const std::string& path);

    std::string sign(std::string_view text) const;

    // For the check at start: the commonest set-up error is our own public key where Alipay's should be.
    bool owns(const PublicKey& key) const;

    // Its public half's.
    std::string fingerprint() const;

private:
    struct Key;
    std::shared_ptr<const Key> key_;
};

}
