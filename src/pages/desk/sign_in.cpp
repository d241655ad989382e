// From user name, password, captcha and one-time code to a session. What of them was wrong is not told.
#include "pages/desk/sign_in.hpp"

#include "crypto/tokens.hpp"
#include "crypto/totp.hpp"
#include "domain/text.hpp"
#include "pages/access.hpp"
#include "pages/browser.hpp"
#include "pages/desk/order_sight.hpp"
#include "web/csrf.hpp"

#include <chrono>
#include <stdexcept>

namespace cakey::pages {

namespace {

constexpr FormField username_field{"username", "USERNAME", "USERNAME_ERROR"};
constexpr FormField password_field{"password", "PASSWORD", "PASSWORD_ERROR"};
constexpr FormField captcha_field{"captcha", "CAPTCHA", "CAPTCHA_ERROR"};
constexpr FormField totp_field{"totp", "TOTP", "TOTP_ERROR"};

constexpr std::size_t longest_password = 512;  // bytes; the longest one that can be set is shorter

std::string username_in(const web::Form& form)
{
    return lower_ascii(without_blanks(half_width(form.get(username_field.id))));
}

FormCheck missing_in(const web::Form& form)
{
    FormCheck check;
    if (username_in(form).empty())
        check.wrong(username_field, "请填写用户名。");
    if (form.get(password_field.id).empty())
        check.wrong(password_field, "请填写登录密码。");
    if (trimmed(form.get(captcha_field.id)).empty())
        check.wrong(captcha_field, "请填写图片中的验证码。");
    if (trimmed(form.get(totp_field.id)).empty())
        check.wrong(totp_field, "请填写身份验证器上显示的 6 位动态口令。");
    return check;
}

}

web::Response DeskSignInPage::show(const web::Request& request) const
{
    return again(request, FormCheck());
}

web::Response DeskSignInPage::create(const web::Request& request) const
{
    auto check = missing_in(request.form());
    if (check.failed())
        return again(request, check);
    const auto one = staff_try(request, username_in(request.form()));
    if (const auto wait = brakes_.wait(one); wait.count() > 0)
        return braked(request, wait);
    const auto place = hashing_.place();  // before the captcha is used up: who is turned away can send the form again
    if (!captchas_.passes(request.form())) {
        check.wrong(captcha_field, "验证码不正确或已过期，请按新图片填写。");
        return again(request, check);
    }

    const auto booking = brakes_.book(one, false);
    if (booking.wait.count() > 0)
        return braked(request, booking.wait);
    const auto proven = prove(place, request.form());
    const auto token = proven ? begin_session(request, one, booking, *proven) : std::nullopt;
    if (!token) {
        request.log().event = "sign_in_refused";
        check.wrong(username_field.id,
                    "用户名、登录密码或动态口令不正确。动态口令每个只能用一次，用过后请等待下一个。"
                        + (booking.next.count() > 0 ? words_of_wait(booking.next) : std::string()));
        return again(request, check);
    }
    request.log().person = "staff:" + std::to_string(proven->staff.id);
    request.log().event = "signed_in";
    auto response = web::see_other(urls_.desk_work());
    response.set_cookie({.name = std::string(desk_session_cookie), .value = *token});
    return response;
}

web::Response DeskSignInPage::destroy(const web::Request& request) const
{
    const auto session = request.who<StaffPerson>().session_id;
    store_.transact([&](Unit& unit) { unit.sessions().remove(session); });
    request.log().event = "signed_out";
    auto response = screens_.see_other(urls_.desk_sign_in(), "signed_out");
    response.set_cookie({.name = std::string(desk_session_cookie), .value = "", .max_age = std::chrono::seconds(0)});
    return response;
}

web::Response DeskSignInPage::again(const web::Request& request, const FormCheck& check) const
{
    return page(request, check, captchas_.issue(), check.failed() ? 422 : 200);
}

web::Response DeskSignInPage::page(const web::Request& request, const FormCheck& check, const IssuedCaptcha& captcha,
                                   int status) const
{
    auto fields = screens_.fields(request, "登录");
    fields.set("CAPTCHA_TOKEN", captcha.token);
    if (check.failed())
        fields.set(username_field.value, request.form().get(username_field.id));
    check.show(fields);
    return screens_.show(request, "desk/sign_in", fields, status);
}

web::Response DeskSignInPage::braked(const web::Request& request, std::chrono::seconds wait) const
{
    request.log().event = "sign_in_braked";
    FormCheck check;
    check.wrong("form", "登录失败的次数太多，" + words_of_wait(wait));
    auto response = page(request, check, captchas_.keep(request.form()), 429);
    response.set("Retry-After", std::to_string(wait.count()));
    return response;
}

std::optional<DeskSignInPage::Proven> DeskSignInPage::prove(const Hashing::Place& place, const web::Form& form) const
{
    const auto staff = store_.read([&](Unit& unit) { return unit.staff().called(username_in(form)); });
    const std::string password(form.get(password_field.id));
    const bool possible = staff && staff->active && password.size() <= longest_password;
    // An unknown name costs the same time as a wrong password.
    if (!place.matches(possible ? password : std::string(), possible ? staff->password_hash : std::string()))
        return std::nullopt;

    const auto secret = seal_.open(staff->totp_secret_sealed, "staff:" + staff->username + ":totp");
    if (!secret)
        throw std::runtime_error("the one-time code's secret of staff " + std::to_string(staff->id)
                                 + " does not open with the sealing key");
    const auto seconds = std::chrono::floor<std::chrono::seconds>(clock_.now()).time_since_epoch().count();
    const auto code = without_blanks(half_width(form.get(totp_field.id)));
    const auto step = crypto::totp_step_matching(*secret, code, seconds, staff->totp_step);
    return step ? std::optional(Proven{*staff, *step}) : std::nullopt;
}

std::optional<std::string> DeskSignInPage::begin_session(const web::Request& request, const SignInTry& one,
                                                         const BrakeDesk::Booking& booking, const Proven& proven) const
{
    const auto now = clock_.now();
    const auto token = crypto::random_token();
    const Session fresh{.token_hash = crypto::sha256_hex(token),
                        .company_id = std::nullopt,
                        .staff_id = StaffId{proven.staff.id},
                        .csrf_secret = web::csrf::new_secret(),
                        .browser = browser_of(request),
                        .address = request.remote_address(),
                        .created_at = now,
                        .seen_at = now};
    const bool begun = store_.transact([&](Unit& unit) {
        auto staff = unit.staff().numbered({proven.staff.id});
        if (staff.totp_step >= proven.totp_step)
            return false;
        staff.totp_step = proven.totp_step;
        unit.staff().save(staff);
        auto session = fresh;
        unit.sessions().add(session);
        BrakeDesk::forgive(unit, one, booking);
        unit.audit().add({.at = now,
                          .by = party_of(staff.role),
                          .person_id = staff.id,
                          .event = "signed_in",
                          .order_number = {},
                          .detail = {}});
        return true;
    });
    return begun ? std::optional(token) : std::nullopt;
}

}
