// Our own authority: the keys that were registered, opened, and what they sign.
#pragma once

#include "ca/signer.hpp"
#include "domain/ca_key.hpp"
#include "domain/ca_settings.hpp"
#include "domain/outside.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cakey::ca {

// For one thread.
class Embedded final : public CertificateAuthority {
public:
    explicit Embedded(CaSettings settings) : settings_(std::move(settings)) {}

    using Told = std::function<void(const CaKey& key, const std::string& why)>;

    // Opens those that are new here, and forgets those that are not among them any more. `told` of each that cannot be
    // opened: what is in a file is tried again by the next call, what is in a token is not, for its PIN may be wrong.
    void keep(const std::vector<CaKey>& keys, const Told& told);

    // As issuer_for(), of those that are opened.
    const CaKey* issuer(KeyAlgorithm company, Instant now) const { return issuer_for(keys_, company, now); }
    // Opened, active or retired: what signs lists and answers, too. Null when it is not opened.
    const Signer* signer(std::int64_t ca_key_id) const;

    std::vector<Signer> signers() const;

    // Signs the content by the key that it names, and looks at the result. Heard::later: that key is not opened, or failed.
    // Asking again gives the same certificate but for its signature.
    Answer<std::string> issue(const CertificateIntent& intent) override;
    Answer<std::string> look(const CertificateIntent& intent) override { return issue(intent); }
    // What is revoked is so by our own record alone.
    Answer<Nothing> revoke(const std::string& serial, RevocationReason reason) override;

private:
    CaSettings settings_;
    std::vector<CaKey> keys_;  // that are opened
    std::map<std::int64_t, Signer> signers_;
    std::map<std::int64_t, std::int64_t> refused_;  // keys in tokens that were not opened, at which version
};

}
