// Clean text and header values, without a locale.
#include "web/wire_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace cakey::web {

namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }

bool is_clean_but_for(std::string_view text, std::string_view allowed)
{
    std::size_t at = 0;
    while (const auto c = next_code_point(text, at))
        if (is_control(*c) && (*c >= 0x80 || allowed.find(static_cast<char>(*c)) == std::string_view::npos))
            return false;
    return at == text.size();
}

void skip_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size())); }

// A parameter's value at the front of `rest`, which is left behind it.
std::string take_value(std::string_view& rest)
{
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find_first_of("; \t"), rest.size());
        std::string value(rest.substr(0, end));
        rest.remove_prefix(end);
        return value;
    }

    std::string value;
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        // Browsers send the backslashes of a Windows path as they are, so only a quote can be escaped.
        if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"')
            ++i;
        value += rest[i];
    }
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return value;
}

}

bool is_clean(std::string_view text) { return is_clean_but_for(text, "\t\r\n"); }

bool is_clean_line(std::string_view text) { return is_clean_but_for(text, ""); }

bool is_same_name(std::string_view one, std::string_view other)
{
    const auto plain = [](char c) { return c == '_' ? '-' : lower(c); };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return plain(a) == plain(b); });
}

std::string media_type(std::string_view header)
{
    std::string type(header.substr(0, header.find(';')));
    type.erase(std::min(type.find_last_not_of(" \t") + 1, type.size()));
    std::transform(type.begin(), type.end(), type.begin(), lower);
    return type;
}

std::optional<std::string> parameter(std::string_view header, std::string_view name)
{
    auto rest = header.substr(std::min(header.find(';'), header.size()));
    while (rest.starts_with(';')) {
        rest.remove_prefix(1);
        skip_spaces(rest);
        const auto end = rest.find_first_of("=;");
        if (end == std::string_view::npos || rest[end] == ';') {
            rest.remove_prefix(std::min(end, rest.size()));
            continue;
        }
        const auto found = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        auto value = take_value(rest);
        if (is_same_name(found, name))
            return value;
        skip_spaces(rest);
    }
    return std::nullopt;
}

bool is_token(std::string_view text)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return is_alphanumeric(c) || marks.find(c) != std::string_view::npos;
    });
}

}
