// Numbers as a program writes them.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

namespace cakey {

// Nothing for what is not one whole number from end to end, or does not fit.
template <std::integral Number>
std::optional<Number> whole_number(std::string_view text)
{
    Number value{};
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

}
