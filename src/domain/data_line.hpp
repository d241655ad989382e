// Reading lines of data/*.tsv, which the build has taken in as they are: nothing of theirs can be wrong.
#pragma once

#include <charconv>
#include <string_view>

namespace cakey {

// Takes the text's first part and its end away; all of it when it has no such end.
inline std::string_view take(std::string_view& text, char end)
{
    const auto size = text.find(end);
    const auto part = text.substr(0, size);
    text.remove_prefix(size == std::string_view::npos ? text.size() : size + 1);
    return part;
}

inline double degrees(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}
