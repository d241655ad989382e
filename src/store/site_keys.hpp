// Fingerprints of the site's keys in the database.
#pragma once

#include "domain/site_key.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class SiteKeys {
public:
    explicit SiteKeys(Link& link) : link_(link) {}

    std::vector<SiteKey> of(SiteKeyPurpose purpose);  // newest number first
    void put(SiteKey key);                            // in place of the one of that purpose and number

private:
    Link& link_;
};

}
