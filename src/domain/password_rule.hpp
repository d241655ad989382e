// What a company's password must not be.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cakey {

inline constexpr std::size_t shortest_password = 8;  // characters
inline constexpr std::size_t longest_password = 128;

enum class PasswordFlaw { too_short, too_long, common, company_name, mobile };

// The first thing that is wrong with it; nothing when it may be used. Name and mobile may be empty: not known yet.
// Names are compared as CompanyName::normalized() does, so blanks, width and case hide nothing.
std::optional<PasswordFlaw> password_flaw(std::string_view password, std::string_view company_name,
                                          std::string_view mobile);

}
