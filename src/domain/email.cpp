// Email addresses within the bounds of RFC 5321.
#include "domain/email.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::size_t longest = 254;
constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_label = 63;

bool is_letter(char c) { return is_lower(c) || is_upper(c); }

bool is_atom_character(char c)
{
    return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_atom(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_atom_character);
}

bool is_label(std::string_view text)
{
    return !text.empty() && text.size() <= longest_label && text.front() != '-' && text.back() != '-'
           && std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

template <class Part>
bool dotted(std::string_view text, Part is_part)
{
    for (auto dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
        if (!is_part(text.substr(0, dot)))
            return false;
        text.remove_prefix(dot + 1);
    }
    return is_part(text);
}

bool is_host(std::string_view text)
{
    const auto dot = text.rfind('.');
    return dot != std::string_view::npos && dotted(text, is_label)
           && std::any_of(text.begin() + static_cast<std::ptrdiff_t>(dot), text.end(), is_letter);
}

}

std::optional<Email> Email::parse(std::string_view typed)
{
    const auto text = trimmed(half_width(typed));
    const auto at = text.find('@');
    if (text.size() > longest || at == std::string::npos || at > longest_name)
        return std::nullopt;
    const auto name = text.substr(0, at);
    const auto host = lower_ascii(std::string_view(text).substr(at + 1));
    if (!dotted(name, is_atom) || !is_host(host))
        return std::nullopt;
    return Email(name + '@' + host);
}

}
