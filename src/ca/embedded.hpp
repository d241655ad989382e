// Our own authority: the keys that were registered, opened, and what they sign.
#pragma once

#include "ca/opened_keys.hpp"
#include "domain/outside.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cakey::ca {

// For one thread.
class Embedded final : public CertificateAuthority {
public:
    explicit Embedded(CaSettings settings) : opened_(std::move(settings)) {}

    void keep(const std::vector<CaKey>& keys, const OpenedKeys::Told& told) { opened_.keep(keys, told); }

    // As issuer_for(), of those that are opened.
    const CaKey* issuer(KeyAlgorithm company, Instant now) const { return issuer_for(opened_.keys(), company, now); }
    // Opened, active or retired: what signs lists, too. Null when it is not opened.
    const Signer* signer(std::int64_t ca_key_id) const { return opened_.signer(ca_key_id); }

    std::vector<Signer> signers() const { return opened_.signers(); }

    // Signs the content by the key that it names, and looks at the result. Heard::later: that key is not opened, or failed.
    // Asking again gives the same certificate but for its signature.
    Answer<std::string> issue(const CertificateIntent& intent) override;
    Answer<std::string> look(const CertificateIntent& intent) override { return issue(intent); }
    // What is revoked is so by our own record alone.
    Answer<Nothing> revoke(const std::string& serial, RevocationReason reason) override;

private:
    OpenedKeys opened_;
};

}
