// Codes to a number, one behind the other.
#include "domain/text_code.hpp"

#include <algorithm>

namespace cakey {

Instant TextCode::goes_at(const std::vector<Instant>& asked, Instant now)
{
    Instant free = now;
    for (auto at = asked.begin(); at != asked.end(); ++at)
        free = (at == asked.begin() ? *at : std::max(*at, free)) + between_codes;
    return std::max(now, free);
}

}
