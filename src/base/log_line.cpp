// Quoting, and instants as logs have them.
#include "base/log_line.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::size_t most_bytes_in_line = 4096;

std::string padded(long value, std::size_t digits = 2)
{
    const auto text = std::to_string(value);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

bool is_bare(std::string_view value)
{
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.:/{}@+-";
    return value.find_first_not_of(allowed) == std::string_view::npos;
}

// Whether its characters beyond ASCII may stand as they are.
bool is_clean_line(std::string_view text)
{
    std::size_t at = 0;
    while (const auto point = next_code_point(text, at))
        if (is_control(*point))
            return false;
    return at == text.size();
}

std::string quoted(std::string_view value)
{
    if (is_bare(value))
        return std::string(value);
    constexpr std::string_view digits = "0123456789abcdef";
    const bool clean = is_clean_line(value);
    std::string text = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += {'\\', c};
        else if (c == '\n')
            text += "\\n";
        else if (byte < 0x20 || (byte >= 0x7f && !clean))
            text += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        else
            text += c;
    }
    return text + '"';
}

}

std::string log_text(Instant at)
{
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const hh_mm_ss time(floor<milliseconds>(at - day));
    return date_text(Date(day)) + 'T' + padded(time.hours().count()) + ':' + padded(time.minutes().count()) + ':'
           + padded(time.seconds().count()) + '.' + padded(time.subseconds().count(), 3) + 'Z';
}

LogLine::LogLine(Instant at) : text_("at=" + log_text(at)) {}

LogLine& LogLine::add(std::string_view key, std::string_view value, std::size_t most)
{
    if (!value.empty())
        text_.append(" ").append(key).append("=").append(quoted(cut(value, most)));
    return *this;
}

std::string LogLine::whole() const { return text_.substr(0, most_bytes_in_line - 1) + '\n'; }

}
