// Company names as people type them.
#include "domain/company_name.hpp"

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

namespace cakey {

namespace {

constexpr std::u32string_view punctuation = U"·•・—–‐“”‘’、。《》〈〉「」【】〔〕";

bool may_be_in_a_name(char32_t c)
{
    constexpr char32_t full_width = 0xfee0;  // from an ASCII character to its form
    return is_han(c) || (c >= U' ' && c <= U'~') || (c >= U'!' + full_width && c <= U'~' + full_width)
           || c == U'\u3000' || punctuation.find(c) != std::u32string_view::npos;
}

bool is_made_of_what_names_are(std::string_view text)
{
    std::size_t at = 0;
    while (const auto point = next_code_point(text, at))
        if (!may_be_in_a_name(*point))
            return false;
    return at == text.size();
}

}

std::optional<CompanyName> CompanyName::parse(std::string_view typed)
{
    if (!is_utf8(typed))
        return std::nullopt;
    auto text = composed(trimmed(typed));
    if (!is_made_of_what_names_are(text) || code_points(without_blanks(text)) < 2 || code_points(text) > 100)
        return std::nullopt;
    return CompanyName(std::move(text));
}

std::string CompanyName::normalized() const { return key_text(text_); }

// In the end upper case as the key: "ol" and "OL" are one name, so what reads like one of them reads like both.
std::string CompanyName::skeleton() const
{
    return upper_ascii(cakey::skeleton(without_blanks(half_width(text_))));
}

std::string account_key(std::string_view typed)
{
    return key_text(is_utf8(typed) ? composed(typed) : std::string(typed));
}

}
