// One key that cannot be opened silences nobody but itself.
#include "ocsp/responders.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::ocsp {

void Responders::read(Store& store, Instant now)
{
    std::vector<CaKey> issuers;
    std::vector<CaKey> keys;
    store.read([&](Unit& unit) {
        issuers = unit.ca_keys().own(CaKeyPurpose::issuing, now);
        keys = unit.ca_keys().own(CaKeyPurpose::ocsp, now);
    });
    std::erase_if(keys, [&](const CaKey& key) { return key.valid_from > now; });
    opened_.keep(keys, [&](const CaKey& key, const std::string& why) {
        note_("ca_key_away", std::to_string(key.id) + ": " + why);
    });
    auto read = std::make_shared<All>();
    for (const auto& issuer : issuers) {
        const bool is_answered_for = std::ranges::any_of(opened_.keys(),
                                                         [&](const CaKey& key) { return add(*read, issuer, key); });
        if (!is_answered_for)
            note_("ocsp_failed", "no responder's key is open for " + issuer.subject);
    }
    const std::lock_guard lock(mutex_);
    all_ = std::move(read);
}

// Two issuers may have one name, the next one's key taking over from the older one's: the responder says whose it is.
bool Responders::add(All& read, const CaKey& issuer, const CaKey& key) const
{
    if (key.issuer != issuer.subject)
        return false;
    try {
        read.push_back({issuer.subject, key.id, {*opened_.signer(key.id), issuer.certificate}});
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

std::shared_ptr<const Responders::All> Responders::all() const
{
    const std::lock_guard lock(mutex_);
    return all_;
}

}
