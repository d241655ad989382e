// The version of an order that a form was read at.
#pragma once

#include "web/form.hpp"

#include <charconv>
#include <cstdint>

namespace cakey::pages {

// The hidden field `version`; -1, older than any order, when it is no number: such a form changes nothing.
inline std::int64_t version_in(const web::Form& form)
{
    const auto text = form.get("version");
    std::int64_t version = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && !text.empty() ? version : -1;
}

}
