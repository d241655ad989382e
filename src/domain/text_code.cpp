// Codes to a number, one behind the other.
#include "domain/text_code.hpp"

#include <algorithm>

namespace cakey {

Instant TextCode::goes_at(const std::vector<Instant>& asked, Instant now)
{
    Instant free{};
    for (const auto at : asked)
        free = std::max(at, free) + between_codes;
    return std::max(now, free);
}

}
