// Percent-encoding, UTF-8 and header values, without a locale.
#include "web/wire_text.hpp"

#include <algorithm>

namespace cakey::web {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

constexpr int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return lower(c) >= 'a' && lower(c) <= 'f' ? lower(c) - 'a' + 10 : -1;
}

// How many bytes a character has that begins with this one; 0 when none does.
std::size_t size_of_character(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Takes one character off the front; false when it is not valid UTF-8.
bool take(std::string_view& text, char32_t& character)
{
    const auto first = static_cast<unsigned char>(text.front());
    const auto size = size_of_character(first);
    if (size == 0 || text.size() < size)
        return false;

    character = size == 1 ? first : first & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return false;
        character = character << 6 | (next & 0x3Fu);
    }
    text.remove_prefix(size);
    const bool overlong = (size == 3 && character < 0x800) || (size == 4 && character < 0x10000);
    return !overlong && character <= 0x10FFFF && !(character >= 0xD800 && character <= 0xDFFF);
}

bool is_clean_but_for(std::string_view text, std::string_view allowed)
{
    while (!text.empty()) {
        char32_t c = 0;
        if (!take(text, c))
            return false;
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (control && (c >= 0x80 || allowed.find(static_cast<char>(c)) == std::string_view::npos))
            return false;
    }
    return true;
}

void skip_spaces(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

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

bool is_clean(std::string_view text)
{
    return is_clean_but_for(text, "\t\r\n");
}

bool is_clean_line(std::string_view text)
{
    return is_clean_but_for(text, "");
}

std::optional<std::string> percent_decoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0)
            return std::nullopt;
        decoded += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
        i += 2;
    }
    return decoded;
}

std::string percent_encoded(std::string_view text, std::string_view kept)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_alphanumeric(c) || kept.find(c) != std::string_view::npos) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return encoded;
}

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
