// Alipay's public keys: the one of key mode, or those of certificate mode by the numbers of their certificates.
#pragma once

#include "base/clock.hpp"
#include "crypto/certificates.hpp"
#include "domain/outside.hpp"

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace cakey::outside {

struct AlipayKeyFiles {
    std::string public_key{};         // key mode: Alipay's, not the app's
    std::string certificate{};        // certificate mode: alipayCertPublicKey_RSA2.crt
    std::string root_certificates{};  // and alipayRootCert.crt
};

// Safe to use from several threads.
class AlipayKeys {
public:
    // `fetched`: the certificates that the worker fetched; may be nullptr.
    // Throws std::runtime_error when a file cannot be read, and when they are those of both modes, or of half a one.
    AlipayKeys(const AlipayKeyFiles& files, const Clock& clock, CertificateStore* fetched);

    // Key mode: the key, whatever the number. Certificate mode: that of the certificate with this number, if we have it.
    std::optional<crypto::PublicKey> find(const std::string& number) const;
    // Certificate mode: takes a fetched certificate in that leads, over those behind it or those on file, to a root.
    // Nothing when it has another number, does not lead there today, or has no fitting key.
    std::optional<crypto::PublicKey> learn(const std::string& number, const std::string& pem) const;

    bool is_certificate_mode() const { return !roots_.empty(); }
    const crypto::PublicKey& on_file() const { return on_file_->key; }
    std::string root_number() const;  // empty in key mode

private:
    struct Known {
        std::string number;
        crypto::PublicKey key;
    };

    std::optional<crypto::PublicKey> known(const std::string& number) const;
    std::optional<crypto::PublicKey> take_in(const std::string& number, const std::string& pem) const;

    const Clock& clock_;
    CertificateStore* fetched_;
    std::vector<crypto::Certificate> roots_;
    std::vector<crypto::Certificate> file_;  // Alipay's certificate, and what lies between it and its root
    std::optional<Known> on_file_;
    mutable std::mutex mutex_;
    mutable std::deque<Known> learnt_;  // the newest in front
};

}
