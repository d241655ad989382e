// The number of a row in an address.
#pragma once

#include "domain/fault.hpp"

#include <charconv>
#include <cstdint>
#include <string_view>

namespace cakey::pages {

// Fault::not_found when it is no number.
inline std::int64_t id_in(std::string_view text)
{
    std::int64_t id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        throw DomainError(Fault::not_found);
    return id;
}

}
