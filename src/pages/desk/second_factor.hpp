// What stands beside a password at the desk, at its door and inside: a one-time code, a recovery code, a security key.
#pragma once

#include "deeds/sign_in.hpp"
#include "pages/frame/handler.hpp"
#include "web/form.hpp"

#include <optional>
#include <string_view>

namespace cakey::pages::desk {

// clang-format off
inline constexpr Field totp_field{
    .id = "totp", .label = "动态口令", .hint = "身份验证器上的 6 位数字，每个只能用一次。手机不在身边时，填写一个恢复码。", .longest = 24,
    .missing = "请填写身份验证器上显示的 6 位动态口令。", .autocomplete = "one-time-code", .verbatim = true, .secret = true};
// clang-format on

// Whether it is right, not whether it was used: deeds::use_second_factor.
class SecondFactorField : public Handler {
public:
    using Handler::Handler;

    // Of a code or recovery code as typed.
    std::optional<deeds::FactorProof> proof_of(std::string_view typed, const Staff& staff) const;
    // Of a key of theirs, which signed the challenge.
    std::optional<deeds::FactorProof> proof_of(const web::Form& sent, std::string_view challenge,
                                               const Staff& staff) const;
};

}
