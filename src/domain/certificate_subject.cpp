// Reading distinguished names, RFC 4514.
#include "domain/certificate_subject.hpp"

#include "base/encodings.hpp"
#include "domain/credit_code.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::string_view special = " \"#+,;<=>\\";

// The value without its backslashes; `at` is behind its end then.
std::string value_at(std::string_view text, std::size_t& at)
{
    std::string value;
    for (; at < text.size() && text[at] != ',' && text[at] != '+'; ++at) {
        if (text[at] != '\\') {
            value += text[at];
            continue;
        }
        const auto escaped = text.substr(at + 1, 2);
        if (!escaped.empty() && special.find(escaped.front()) != std::string_view::npos) {
            value += escaped.front();
            ++at;
        } else if (const auto byte = from_hex(lower_ascii(escaped)); escaped.size() == 2 && byte) {
            value += *byte;
            at += 2;
        }
    }
    return value;
}

// "O", as programs write it: some by its number.
bool is_organisation(std::string_view type) { return type == "O" || type == "2.5.4.10"; }
bool is_common_name(std::string_view type) { return type == "CN" || type == "2.5.4.3"; }

// ETSI EN 319 412-1 has it as "NTRCN-" and the code.
bool is_another_code(std::string_view value, std::string_view credit_code)
{
    constexpr std::string_view scheme = "NTRCN-";
    if (value.starts_with(scheme))
        value.remove_prefix(scheme.size());
    const auto code = CreditCode::parse(value);
    return code && code->text() != credit_code;
}

}

NameParts name_parts(std::string_view distinguished_name)
{
    NameParts parts;
    for (std::size_t at = 0; at < distinguished_name.size(); ++at) {
        const auto equals = distinguished_name.find('=', at);
        if (equals == std::string_view::npos)
            return {};
        auto type = std::string(distinguished_name.substr(at, equals - at));
        type.erase(0, type.find_first_not_of(' '));
        at = equals + 1;
        parts.emplace_back(std::move(type), value_at(distinguished_name, at));
    }
    return parts;
}

bool fits(const CertificateSubject& subject, std::string_view distinguished_name)
{
    const auto parts = name_parts(distinguished_name);
    const auto names_company = [&](const auto& part) { return part.second == subject.name; };
    const auto is_name = [](const auto& part) { return is_organisation(part.first) || is_common_name(part.first); };
    const bool named = std::ranges::any_of(parts,
                                           [&](const auto& part) { return is_name(part) && names_company(part); });
    return named && std::ranges::none_of(parts, [&](const auto& part) {
               return (is_organisation(part.first) && !names_company(part))
                      || is_another_code(part.second, subject.credit_code);
           });
}

}
