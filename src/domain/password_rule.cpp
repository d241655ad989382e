// The rule of passwords: long enough, and nothing that is known about everybody or about this company.
#include "domain/password_rule.hpp"

#include "base/utf8.hpp"
#include "domain/common_passwords.hpp"
#include "domain/text.hpp"

namespace cakey {

std::optional<PasswordFlaw> password_flaw(std::string_view password, std::string_view company_name,
                                          std::string_view mobile)
{
    const auto length = code_points(password);
    if (length < shortest_password)
        return PasswordFlaw::too_short;
    if (length > longest_password)
        return PasswordFlaw::too_long;
    if (is_common_password(lower_ascii(password)))
        return PasswordFlaw::common;
    const auto key = key_text(password);
    if (!company_name.empty() && key == key_text(company_name))
        return PasswordFlaw::company_name;
    if (!mobile.empty() && key == key_text(mobile))
        return PasswordFlaw::mobile;
    return std::nullopt;
}

std::optional<PasswordFlaw> staff_password_flaw(std::string_view password, std::string_view username)
{
    if (const auto flaw = password_flaw(password, {}, {}))
        return flaw;
    return key_text(password) == key_text(username) ? std::optional(PasswordFlaw::username) : std::nullopt;
}

}
