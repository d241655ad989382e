// User names.
#include "domain/username.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

std::string Username::folded(std::string_view typed) { return lower_ascii(without_blanks(half_width(typed))); }

std::optional<Username> Username::parse(std::string_view typed)
{
    auto text = folded(typed);
    const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '-' || c == '_'; };
    if (text.size() < 2 || text.size() > 32 || !std::ranges::all_of(text, fits))
        return std::nullopt;
    return Username(std::move(text));
}

}
