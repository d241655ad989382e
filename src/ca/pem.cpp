// Telling the forms apart: DER of a SEQUENCE begins with the byte 0x30, "0", base64 of it with "M".
#include "ca/pem.hpp"

#include "base/encodings.hpp"
#include "ca/der.hpp"

#include <algorithm>
#include <iterator>

namespace cakey::ca {

namespace {

using namespace std::string_view_literals;

constexpr auto blanks = " \t\r\n"sv;
constexpr auto begin = "-----BEGIN "sv;
constexpr auto dashes = "-----"sv;
constexpr std::size_t line_length = 64;

std::string_view trimmed(std::string_view text)
{
    constexpr auto byte_order_mark = "\xef\xbb\xbf"sv;  // some editors put it in front
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::variant<std::string, PemFlaw> from_letters(std::string_view text)
{
    std::string letters;
    std::ranges::copy_if(text, std::back_inserter(letters),
                         [](char letter) { return blanks.find(letter) == std::string_view::npos; });
    auto bytes = from_base64(letters);
    if (!bytes)
        return PemFlaw::unreadable;
    return std::move(*bytes);
}

// Of PEM what stands between its lines.
std::variant<std::string_view, PemFlaw> body_of(std::string_view text, std::initializer_list<std::string_view> labels)
{
    text.remove_prefix(begin.size());
    const auto label = text.substr(0, text.find(dashes));
    const auto last_line = std::string("-----END ").append(label).append(dashes);
    const auto body_at = label.size() + dashes.size();
    const auto end = text.find(last_line, body_at);
    if (std::ranges::find(labels, label) == labels.end() || end == std::string_view::npos)
        return PemFlaw::unreadable;
    if (end + last_line.size() != text.size())
        return PemFlaw::behind_end;
    return text.substr(body_at, end - body_at);
}

std::variant<std::string, PemFlaw> one_sequence(std::string der)
{
    const auto size = first_element(der).size();
    if (size == 0 || !der.starts_with(der_sequence))
        return PemFlaw::unreadable;
    if (size != der.size())
        return PemFlaw::behind_end;
    return der;
}

}

std::variant<std::string, PemFlaw> read_pem(std::string_view pem_or_der, std::initializer_list<std::string_view> labels)
{
    if (pem_or_der.starts_with(der_sequence))
        return one_sequence(std::string(pem_or_der));
    auto text = trimmed(pem_or_der);
    if (text.starts_with(begin)) {
        const auto body = body_of(text, labels);
        if (const auto* flaw = std::get_if<PemFlaw>(&body))
            return *flaw;
        text = std::get<std::string_view>(body);
    }
    auto bytes = from_letters(text);
    if (const auto* flaw = std::get_if<PemFlaw>(&bytes))
        return *flaw;
    return one_sequence(std::get<std::string>(std::move(bytes)));
}

std::string pem_of(std::string_view label, std::string_view der)
{
    const auto letters = base64(der);
    auto text = std::string(begin).append(label).append("-----\n");
    for (std::size_t at = 0; at < letters.size(); at += line_length)
        text.append(letters, at, line_length).append("\n");
    return text.append("-----END ").append(label).append("-----\n");
}

}
