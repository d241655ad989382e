// Numbers of orders and requests, as people say them on the telephone.
#pragma once

#include "base/clock.hpp"
#include "crypto/tokens.hpp"

#include <string>

namespace cakey::deeds {

// "2026112203948172": the day in China, and eight digits that nobody can guess and that tell nothing of how many there
// are. Requests about companies have a Q before it, transfers in place of refunds a T.
inline std::string new_number(Instant now)
{
    auto day = date_text(china_date(now));
    std::erase(day, '-');
    return day + crypto::random_digits(8);
}

}
