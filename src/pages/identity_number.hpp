// The number of a new request at the desk, as people say it on the telephone.
#pragma once

#include "crypto/tokens.hpp"
#include "base/clock.hpp"

#include <string>

namespace cakey::pages {

// "Q" and 16 digits: the day in China, and 8 that tell nothing of how many there are.
inline std::string new_identity_number(Instant now)
{
    auto day = date_text(china_date(now));
    std::erase(day, '-');
    return "Q" + day + crypto::random_digits(8);
}

}
