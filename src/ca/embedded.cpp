// Keys by their numbers in ca_keys.
#include "ca/embedded.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace cakey::ca {

void Embedded::keep(const std::vector<CaKey>& keys, const Told& told)
{
    keys_.clear();
    std::erase_if(signers_,
                  [&](const auto& opened) { return std::ranges::find(keys, opened.first, &CaKey::id) == keys.end(); });
    for (const auto& key : keys) {
        if (signers_.contains(key.id)) {
            keys_.push_back(key);
            continue;
        }
        if (const auto found = refused_.find(key.id); found != refused_.end() && found->second == key.version)
            continue;
        try {
            signers_.emplace(key.id, Signer::at(key.certificate, key.place, settings_));
            keys_.push_back(key);
        } catch (const std::exception& error) {
            if (is_in_token(key.place))
                refused_[key.id] = key.version;
            told(key, error.what());
        }
    }
}

const Signer* Embedded::signer(std::int64_t ca_key_id) const
{
    const auto found = signers_.find(ca_key_id);
    return found == signers_.end() ? nullptr : &found->second;
}

std::vector<Signer> Embedded::signers() const
{
    std::vector<Signer> all;
    for (const auto& [id, signer] : signers_)
        all.push_back(signer);
    return all;
}

Answer<std::string> Embedded::issue(const CertificateIntent& intent)
{
    const auto* by = signer(intent.ca_key_id);
    if (!by)
        return {Heard::later, {}, "key_away", "issuing key " + std::to_string(intent.ca_key_id) + " is not opened"};
    try {
        return {Heard::done, by->sign(intent.content), {}, {}};
    } catch (const std::exception& error) {
        return {Heard::later, {}, "signing_failed", error.what()};
    }
}

Answer<Nothing> Embedded::revoke(const std::string&, RevocationReason) { return {Heard::done, {}, {}, {}}; }

}
