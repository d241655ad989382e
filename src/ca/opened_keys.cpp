// By their numbers in ca_keys.
#include "ca/opened_keys.hpp"

#include <algorithm>
#include <exception>

namespace cakey::ca {

void OpenedKeys::keep(const std::vector<CaKey>& keys, const Told& told)
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

const Signer* OpenedKeys::signer(std::int64_t ca_key_id) const
{
    const auto found = signers_.find(ca_key_id);
    return found == signers_.end() ? nullptr : &found->second;
}

std::vector<Signer> OpenedKeys::signers() const
{
    std::vector<Signer> all;
    for (const auto& [id, signer] : signers_)
        all.push_back(signer);
    return all;
}

}
