// Values that several forms have, read and checked: a line of text, a mobile number, a new password typed twice.
#pragma once

#include "domain/mobile.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages {

struct LineRule {
    FormField field;
    std::string_view label;
    std::size_t most;      // characters
    bool required = true;
};

// Trimmed. Says at the field when it is missing, too long or no single line.
std::string read_line(const web::Form& form, const LineRule& rule, FormCheck& check);

// Says at the field when it is missing, a landline, or no mobile number.
std::optional<Mobile> read_mobile(const web::Form& form, const FormField& field, FormCheck& check);

inline constexpr FormField new_password_field{"password", "PASSWORD", "PASSWORD_ERROR"};
inline constexpr FormField password_again_field{"password_again", "PASSWORD_AGAIN", "PASSWORD_AGAIN_ERROR"};

// As typed. Says at the fields when it may not be used (domain/password_rule.hpp) or the two differ.
std::string read_new_password(const web::Form& form, std::string_view company_name, std::string_view mobile,
                              FormCheck& check);

}
