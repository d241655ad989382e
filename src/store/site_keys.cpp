// Site keys: one or two.
#include "store/site_keys.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

std::vector<SiteKey> SiteKeys::of(SiteKeyPurpose purpose)
{
    return rows<SiteKey>(link_, "site_keys", purpose, [](const SiteKeyPurpose& bound) {
        return (odb::query<SiteKey>::purpose == as_text(bound)) + "order by number desc";
    });
}

void SiteKeys::put(SiteKey key)
{
    const auto known = of(key.purpose);
    const auto same = std::ranges::find(known, key.number, &SiteKey::number);
    if (same == known.end()) {
        link_.database().persist(key);
    } else {
        key.id = same->id;
        link_.database().update(key);
    }
}

}
