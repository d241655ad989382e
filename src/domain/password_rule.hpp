// What a password must not be.
#pragma once

#include "base/word.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace cakey {

inline constexpr std::size_t shortest_password = 8;  // characters
inline constexpr std::size_t longest_password = 128;

enum class PasswordFlaw { too_short, too_long, common, company_name, mobile, username };

// What is wrong, and what to do.
template <>
inline constexpr auto labels<PasswordFlaw> = WordTable<PasswordFlaw, 6>{{
    {PasswordFlaw::too_short, "密码太短，请至少使用 8 个字符。"},
    {PasswordFlaw::too_long, "密码太长，请不要超过 128 个字符。"},
    {PasswordFlaw::common, "这个密码太常见，容易被猜到，请换一个。"},
    {PasswordFlaw::company_name, "密码不能是企业名称，请换一个。"},
    {PasswordFlaw::mobile, "密码不能是手机号，请换一个。"},
    {PasswordFlaw::username, "密码不能是用户名，请换一个。"},
}};

// The first thing that is wrong with it; nothing when it may be used. Name and mobile may be empty: not known yet.
// Names are compared as CompanyName::normalized() does, so blanks, width and case hide nothing.
std::optional<PasswordFlaw> password_flaw(std::string_view password, std::string_view company_name,
                                          std::string_view mobile);

// The same for somebody at the desk.
std::optional<PasswordFlaw> staff_password_flaw(std::string_view password, std::string_view username);

}
