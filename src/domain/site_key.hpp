// Which keys the site works with, by their fingerprints.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <cstdint>
#include <string>

namespace cakey {

enum class SiteKeyPurpose {
    seal,        // papers, ID numbers and the rest that lies sealed
    alipay_app,  // the public half of what our requests to Alipay are signed with
};

template <>
inline constexpr auto words<SiteKeyPurpose> = WordTable<SiteKeyPurpose, 2>{
    {{SiteKeyPurpose::seal, "seal"}, {SiteKeyPurpose::alipay_app, "alipay_app"}}};

struct SiteKey {
    std::int64_t id = 0;
    SiteKeyPurpose purpose = SiteKeyPurpose::seal;
    int number = 0;           // of several, the key's own; 0 where there is but one
    std::string fingerprint;  // 64 hex digits
    Instant noted_at;
};

}
