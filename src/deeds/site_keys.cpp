// Fingerprints beside fingerprints.
#include "deeds/site_keys.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::deeds {

std::string fingerprint_of(const crypto::SealKey& key) { return hex(crypto::hmac_sha256(key.bytes, "fingerprint")); }

void require_seal_keys(Unit& unit, const std::vector<crypto::SealKey>& keys)
{
    const auto noted = unit.site_keys().of(SiteKeyPurpose::seal);
    bool has_one = noted.empty();
    for (const auto& key : keys) {
        const auto known = std::ranges::find(noted, static_cast<int>(key.number), &SiteKey::number);
        if (known == noted.end())
            continue;
        has_one = true;
        if (known->fingerprint != fingerprint_of(key))
            throw std::runtime_error("key " + std::to_string(key.number)
                                     + " in 'seal_key_file' is another one than this database is sealed with");
    }
    if (!has_one)
        throw std::runtime_error(
            "'seal_key_file' has none of the keys that this database is sealed with: the newest is "
            "number "
            + std::to_string(noted.front().number));
}

int note_seal_keys(Unit& unit, const std::vector<crypto::SealKey>& keys, Instant now)
{
    require_seal_keys(unit, keys);
    const auto noted = unit.site_keys().of(SiteKeyPurpose::seal);
    int added = 0;
    for (const auto& key : keys) {
        const auto number = static_cast<int>(key.number);
        if (std::ranges::find(noted, number, &SiteKey::number) != noted.end())
            continue;
        unit.site_keys().put(
            {.purpose = SiteKeyPurpose::seal, .number = number, .fingerprint = fingerprint_of(key), .noted_at = now});
        ++added;
    }
    return added;
}

void note_alipay_app_key(Unit& unit, const std::string& fingerprint, Instant now)
{
    const auto noted = unit.site_keys().of(SiteKeyPurpose::alipay_app);
    if (noted.empty() || noted.front().fingerprint != fingerprint)
        unit.site_keys().put({.purpose = SiteKeyPurpose::alipay_app, .fingerprint = fingerprint, .noted_at = now});
}

void require_alipays_key(Unit& unit, const std::string& fingerprint)
{
    const auto noted = unit.site_keys().of(SiteKeyPurpose::alipay_app);
    if (!noted.empty() && noted.front().fingerprint == fingerprint)
        throw std::runtime_error(
            "'alipay_public_key_file' or 'alipay_cert_file' has our own app's public key; Alipay's is "
            "another (open platform console)");
}

}
