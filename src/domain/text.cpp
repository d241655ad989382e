// Typed text: walking it character by character, and folding.
#include "domain/text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace cakey {

namespace {

bool is_blank(char32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200d)
           || c == 0x2060 || c == 0xfeff;
}

// Calls `see(code point or nothing, its bytes)` for each character; a byte that is no UTF-8 comes alone.
template <class See>
void walk(std::string_view text, See see)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto point = next_code_point(text, at);
        if (!point)
            ++at;
        see(point, text.substr(begin, at - begin));
    }
}

}

std::string trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    walk(text, [&](auto point, auto bytes) {
        if (point && is_blank(*point))
            return;
        const auto at = static_cast<std::size_t>(bytes.data() - text.data());
        begin = std::min(begin, at);
        end = at + bytes.size();
    });
    return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

std::string without_blanks(std::string_view text)
{
    std::string kept;
    walk(text, [&](auto point, auto bytes) {
        if (!point || !is_blank(*point))
            kept += bytes;
    });
    return kept;
}

std::string in_one_line(std::string_view text)
{
    std::string line(text);
    std::erase(line, '\r');
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return trimmed(line);
}

std::string in_lines(std::string_view text)
{
    auto lines = trimmed(text);
    std::erase(lines, '\r');
    return lines;
}

std::string half_width(std::string_view text)
{
    std::string folded;
    walk(text, [&](auto point, auto bytes) {
        if (point && *point >= 0xff01 && *point <= 0xff5e)
            folded += static_cast<char>(*point - 0xfee0);
        else if (point && *point == 0x3000)
            folded += ' ';
        else
            folded += bytes;
    });
    return folded;
}

std::string upper_ascii(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        c = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    return upper;
}

std::string lower_ascii(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::string key_text(std::string_view text) { return upper_ascii(without_blanks(half_width(text))); }

bool has_control(std::string_view text)
{
    bool found = false;
    walk(text, [&](auto point, auto) {
        const char32_t c = point.value_or(' ');
        found = found || is_control(c) || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    });
    return found;
}

bool has_control_in_lines(std::string_view text)
{
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return has_control(line);
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

}
