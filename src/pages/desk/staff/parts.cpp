// Secrets shown and confirmed, codes, sessions.
#include "pages/desk/staff/parts.hpp"

#include "base/encodings.hpp"
#include "crypto/totp.hpp"
#include "domain/recovery_code.hpp"
#include "domain/text.hpp"
#include "print/qr.hpp"
#include "web/browser.hpp"

namespace cakey::pages::desk {

namespace {

constexpr std::string_view secret_name = "secret";
// clang-format off
constexpr Field code_field{
    .id = "totp", .label = "动态口令", .hint = "身份验证器扫码后显示的 6 位数字。", .longest = 8,
    .missing = "请用身份验证器扫码，然后填写显示的 6 位数字。",
    .wrong = "动态口令不正确。请核对手机时间是否准确，等待下一个口令后再试。", .inputmode = "numeric",
    .autocomplete = "one-time-code", .secret = true};
// clang-format on

std::string place_on_the_way(const Staff& staff) { return "staff:" + staff.username + ":new totp"; }

}

std::optional<std::string> FreshTotp::sent(const web::Request& request, const Staff& staff) const
{
    if (request.method() != web::Method::post)
        return std::nullopt;
    const auto sealed = from_base64url(request.form().get(secret_name));
    return sealed ? seal_.open(*sealed, place_on_the_way(staff)) : std::nullopt;
}

void FreshTotp::show(web::Fields& page, const web::Request& request, const Staff& staff, const Form& form) const
{
    const auto secret = sent(request, staff).value_or(deeds::fresh_totp_secret());
    page.set("SECRET_SEALED", base64url(seal_.seal(secret, place_on_the_way(staff))));
    page.set("SECRET", printed_recovery_code(secret));
    const auto drawing = print::qr_drawing(deeds::totp_address(staff.username, secret));
    page.set("QR_SIDE", drawing.side);
    page.set("QR_DARK", drawing.dark);
    form.show(page, code_field);
}

std::optional<FreshTotp::Confirmed> FreshTotp::read(const web::Request& request, const Staff& staff, Form& form) const
{
    const auto code = form.code(code_field);
    const auto secret = sent(request, staff);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(clock_.now()).time_since_epoch().count();
    const auto step = secret ? crypto::totp_step_matching(*secret, code, seconds, 0) : std::nullopt;
    if (!step) {
        form.wrong(code_field, std::string(code_field.wrong));
        return std::nullopt;
    }
    return Confirmed{seal_.seal(*secret, deeds::totp_place(staff.username)), *step};
}

web::Response show_codes(Page page, const deeds::FreshRecoveryCodes& codes, bool first)
{
    for (const auto& code : codes.printed)
        page.add("CODES").set("CODE", code);
    page.show(first ? web::Name("FIRST") : web::Name("LATER"));
    return page.render("desk/staff/codes");
}

void show_sessions(web::Fields& page, const std::vector<Session>& sessions, std::optional<std::int64_t> present,
                   Instant now)
{
    if (present)
        page.show("MAY_END");
    for (const auto& session : sessions) {
        if (!session.alive(now))
            continue;
        auto row = page.add("SESSIONS");
        row.set("SESSION_ID", session.id);
        row.set("BROWSER", web::browser_words(session.browser));
        row.set("ADDRESS", session.address);
        show_time(row, "SINCE", "SINCE_ISO", session.created_at);
        show_time(row, "SEEN", "SEEN_ISO", session.seen_at);
        if (present)
            row.show(session.id == *present ? web::Name("PRESENT") : web::Name("OTHER"));
    }
}

}
