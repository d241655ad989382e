// Who signs for whom.
#include "domain/ca_key.hpp"

namespace cakey {

bool signs(KeyAlgorithm authority, KeyAlgorithm company)
{
    return authority == company || (is_rsa(authority) && is_rsa(company));
}

const CaKey* issuer_for(const std::vector<CaKey>& keys, KeyAlgorithm company, Instant now)
{
    const CaKey* last = nullptr;
    for (const auto& key : keys)
        if (key.purpose == CaKeyPurpose::issuing && key.state == CaKeyState::active && !key.place.empty()
            && signs(key.algorithm, company) && now < key.valid_until && (!last || last->valid_until < key.valid_until))
            last = &key;
    return last;
}

}
