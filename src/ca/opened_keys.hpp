// Keys that were registered, opened.
#pragma once

#include "ca/signer.hpp"
#include "domain/ca_key.hpp"
#include "domain/ca_settings.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cakey::ca {

// For one thread.
class OpenedKeys {
public:
    explicit OpenedKeys(CaSettings settings) : settings_(std::move(settings)) {}

    using Told = std::function<void(const CaKey& key, const std::string& why)>;

    // Opens those that are new here, and forgets those that are not among them any more. `told` of each that cannot be
    // opened: what is in a file is tried again by the next call, what is in a token is not, for its PIN may be wrong.
    void keep(const std::vector<CaKey>& keys, const Told& told);

    const std::vector<CaKey>& keys() const { return keys_; }  // that are open, in the order in which they were given
    const Signer* signer(std::int64_t ca_key_id) const;       // null when it is not open
    std::vector<Signer> signers() const;

private:
    CaSettings settings_;
    std::vector<CaKey> keys_;
    std::map<std::int64_t, Signer> signers_;
    std::map<std::int64_t, std::int64_t> refused_;  // keys in tokens that were not opened, at which version
};

}
