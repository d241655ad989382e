// What the pages about accounts share: an authenticator's new secret on its way, codes to print, sessions.
#pragma once

#include "deeds/credentials.hpp"
#include "domain/session.hpp"
#include "domain/staff.hpp"
#include "pages/frame/handler.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey::pages::desk {

// A new secret, shown as a QR code and as letters, which comes back with a code of it. On its way it lies sealed in a
// hidden field, for that account alone: nothing is stored until it is confirmed.
class FreshTotp : public Handler {
public:
    using Handler::Handler;

    struct Confirmed {
        std::string secret_sealed;  // as it is kept
        std::int64_t step = 0;
    };

    void show(web::Fields& page, const web::Request& request, const Staff& staff, const Form& form) const;
    // Says at the field if the code is not the secret's.
    std::optional<Confirmed> read(const web::Request& request, const Staff& staff, Form& form) const;

private:
    std::optional<std::string> sent(const web::Request& request, const Staff& staff) const;
};

// 「恢复码」, to be printed.
web::Response show_codes(Page page, const deeds::FreshRecoveryCodes& codes, bool first);

// `present`: of whose they are, who can end the others; nothing: they are a colleague's.
void show_sessions(web::Fields& page, const std::vector<Session>& sessions, std::optional<std::int64_t> present,
                   Instant now);

// Asked for once more before one's own account changes.
// clang-format off
inline constexpr Field old_password_field{
    .id = "old_password", .label = "当前密码", .wrong = "当前密码不正确，请重新填写。", .type = "password", .autocomplete = "current-password", .secret = true};
// clang-format on

// The rule of passwords, in the hint.
inline constexpr Field new_password_field = hinted(fields::new_password, "至少 8 个字符，不能是常见密码或用户名。");

}
