// The newest responder's certificate of each issuing key.
#include "ocsp/responders.hpp"

#include "ca/keys.hpp"
#include "crypto/files.hpp"

#include <algorithm>

namespace cakey::ocsp {

namespace {

ca::Signer signer_of(const CaKey& key)
{
    return {key.certificate, ca::private_key_in(crypto::read_private_file(key.place))};
}

}

void Responders::read(Store& store, Instant now)
{
    std::vector<CaKey> issuers;
    std::vector<CaKey> keys;
    store.read([&](Unit& unit) {
        issuers = unit.ca_keys().own(CaKeyPurpose::issuing, now);
        keys = unit.ca_keys().own(CaKeyPurpose::ocsp, now);
    });
    std::erase_if(keys, [&](const CaKey& key) { return key.valid_from > now; });
    auto read = std::make_shared<All>();
    for (const auto& issuer : issuers) {
        const auto key = std::ranges::find_if(keys, [&](const CaKey& one) { return one.issuer == issuer.subject; });
        if (key != keys.end())
            read->push_back({issuer.subject, {signer_of(*key), issuer.certificate}});
    }
    const std::lock_guard lock(mutex_);
    all_ = std::move(read);
}

std::shared_ptr<const Responders::All> Responders::all() const
{
    const std::lock_guard lock(mutex_);
    return all_;
}

}
