// The number of a row in an address.
#pragma once

#include "domain/fault.hpp"
#include "pages/frame/numbers.hpp"

#include <cstdint>
#include <string_view>

namespace cakey::pages {

// Fault::not_found when it is no number.
inline std::int64_t id_in(std::string_view text)
{
    const auto id = whole_number<std::int64_t>(text);
    if (!id)
        throw DomainError(Fault::not_found);
    return *id;
}

}
