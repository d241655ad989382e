// Captchas, drawn anew each time; codes by SMS; tries, counted by name, network and device.
#include "pages/door/proofs.hpp"

#include "crypto/digests.hpp"
#include "crypto/hashing.hpp"
#include "crypto/tokens.hpp"
#include "deeds/sign_in.hpp"
#include "domain/brake.hpp"
#include "domain/text.hpp"
#include "pages/door/handlers.hpp"
#include "print/captcha.hpp"
#include "web/browser.hpp"
#include "web/csrf.hpp"
#include "web/network.hpp"

namespace cakey::pages {

namespace {

std::string random_answer() { return crypto::random_letters(print::captcha_length, print::captcha_alphabet); }

web::Response picture(const std::string& answer)
{
    web::Response response(200, print::captcha_png(answer, crypto::random_number()));
    response.set("Content-Type", "image/png");
    return response;
}

using Outcome = deeds::CodeSending::Outcome;

std::string words_of(const deeds::CodeSending& sending)
{
    if (sending.outcome == Outcome::too_soon)
        return "验证码刚刚发送过，请 " + std::to_string(sending.wait.count()) + " 秒后再获取。";
    if (sending.outcome == Outcome::paused)
        return "现在获取验证码的人太多，短信暂停发送，请一小时后再试，或联系客服。";
    return "今天获取验证码的次数太多，请 24 小时后再试，或联系客服。";
}

std::string address_key(const web::Request& request)
{
    return crypto::sha256_hex("address:" + web::network_of(request.remote_address()));
}

}

std::string CaptchaField::issue() const
{
    const Captcha fresh{.token = crypto::random_token(), .answer = random_answer(), .created_at = clock_.now()};
    store_.transact([&](Unit& unit) {
        auto captcha = fresh;
        unit.captchas().add(captcha);
    });
    return fresh.token;
}

std::string CaptchaField::keep(const web::Form& typed) const
{
    const auto token = typed.get("captcha_token");
    return token.size() == token_size ? std::string(token) : issue();
}

std::string CaptchaField::renew(const std::string& token) const
{
    auto answer = random_answer();
    transact([&](Unit& unit, Instant now) { unit.captchas().renew(token, answer, now); });
    return answer;
}

bool CaptchaField::passes(const web::Form& typed, Form& form) const
{
    const std::string token(typed.get("captcha_token"));
    const auto answer = key_text(typed.get(fields::captcha.id));
    if (!token.empty() && !answer.empty()) {
        const auto captcha = transact([&](Unit& unit, Instant now) { return unit.captchas().take(token, now); });
        if (captcha && captcha->answer == answer)
            return true;
    }
    return form.wrong(fields::captcha, std::string(fields::captcha.wrong));
}

web::Response Captchas::show(const web::Request& request, const Visitor& who) const
{
    const auto& token = request.path("token");
    if (token.size() != CaptchaField::token_size)
        return screens_.fault(request, who, 404);
    if (!request.query("fresh").empty())
        return picture(CaptchaField(means_).renew(token));

    const auto now = clock_.now();
    const auto captcha = store_.read([&](Unit& unit) { return unit.captchas().find(token, now); });
    return captcha ? picture(captcha->answer) : screens_.fault(request, who, 404);
}

std::optional<web::Response> PasswordField::check(const web::Request& request, const CompanyPerson& who,
                                                  const Company& company, const Field& field, Form& form) const
{
    if (form.failed())
        return std::nullopt;
    const SignInTry one{.account = crypto::sha256_hex("inside:" + std::to_string(who.id.value)),
                        .address = {},
                        .device = {},
                        .company = {}};
    const auto place = means_.hashing.place_of(who.id.value);
    const auto booking = transact([&](Unit& unit, Instant now) { return deeds::book(unit, one, false, now); });
    if (booking.wait.count() > 0) {
        form.wrong(field, "密码错误的次数太多，" + words_of_wait(booking.wait));
        return std::nullopt;
    }
    if (place.matches(std::string(form.text(field)), company.password_hash())) {
        store_.transact([&](Unit& unit) { deeds::forgive(unit, one, booking); });
        return std::nullopt;
    }
    request.log().event = "password_wrong_inside";
    form.wrong(field, field.wrong.empty() ? "登录密码不正确，请重新填写。" : std::string(field.wrong));
    if (booking.counted < account_brake.free)
        return std::nullopt;
    transact([&](Unit& unit, Instant now) {
        deeds::end_session(unit, who.session_id, AuditLine::of(who.id, "session_ended_by_guesses", now));
    });
    return without_session(done(request, "session_ended_by_guesses", urls_.sign_in(), "signed_out_by_guesses"),
                           session_cookie);
}

deeds::CodeSending CodeField::send(const web::Request& request, const deeds::CodeAddressee& to) const
{
    const deeds::FreshCode fresh(to.purpose, seal_);
    const deeds::CodeBounds bounds{.network = web::network_of(request.remote_address()),
                                   .wider_network = web::wider_network_of(request.remote_address()),
                                   .hourly = means_.codes_per_hour};
    auto sending = transact([&](Unit& unit, Instant now) { return deeds::send_code(unit, to, fresh, bounds, now); });
    if (sending.tells_nothing())
        request.log().event = sending.outcome == Outcome::paused ? "codes_paused" : "codes_network_full";
    return sending;
}

void CodeField::send(const web::Request& request, const deeds::CodeAddressee& to, const Field& field, Form& form) const
{
    const auto sending = send(request, to);
    if (sending.outcome != Outcome::sent)
        form.wrong(field, words_of(sending));
}

void CodeField::send_by_name(const web::Request& request, const deeds::CodeAddressee& to, const Field& field,
                             Form& form) const
{
    const auto sending = send(request, to);
    if (sending.tells_nothing())
        form.wrong(field, words_of(sending));
}

std::chrono::seconds CodeField::wait(const deeds::CodeAddressee& to) const
{
    return transact([&](Unit& unit, Instant now) { return deeds::wait_for_code(unit, to, now); });
}

bool CodeField::passes(const deeds::CodeAddressee& to, const Field& field, Form& form) const
{
    const auto typed = form.text(field);
    const bool right = transact([&](Unit& unit, Instant now) { return deeds::code_passes(unit, to, typed, now); });
    return right || form.wrong(field, std::string(field.wrong));
}

web::Fields CodeField::show(web::Fields& page, const Form& form, const Field& field, const CodeButton& button) const
{
    auto place = form.show(page, field);
    if (field.hint.empty())
        place.show("HINTED");
    auto beside = place.add("BUTTON");
    beside.set("ACTION", button.action);
    beside.set("COOLDOWN", button.wait.count());
    beside.set_view("DEED", button.deed);
    if (!button.takes.empty())
        beside.add("TAKES").set_view("TEXT", button.takes);
    if (!button.name.empty())
        beside.add("NAMED").set_view("TEXT", button.name);
    return place;
}

SignInTry company_try(const web::Request& request, const std::string& name)
{
    const auto token = request.cookie(device_cookie);
    return {.account = crypto::sha256_hex("company:" + name),
            .address = address_key(request),
            .device = token.empty() ? std::string() : crypto::sha256_hex(token),
            .company = name};
}

SignInTry staff_try(const web::Request& request, const std::string& username)
{
    return {.account = crypto::sha256_hex("staff:" + username),
            .address = address_key(request),
            .device = {},
            .company = {}};
}

std::string words_of_wait(std::chrono::seconds wait)
{
    if (wait <= std::chrono::minutes(2))
        return "请在 " + std::to_string(wait.count()) + " 秒后再试。";
    return "请在 " + std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) + " 分钟后再试。";
}

web::Response with_retry_after(web::Response response, std::chrono::seconds wait)
{
    response.set("Retry-After", std::to_string(wait.count()));
    return response;
}

web::Response without_session(web::Response response, std::string_view cookie)
{
    response.set("Clear-Site-Data", R"("cache", "storage")");
    response.set_cookie({.name = std::string(cookie), .value = "", .max_age = std::chrono::seconds(0)});
    return response;
}

Session session_of(const web::Request& request, std::string_view token, Instant now)
{
    return {.token_hash = crypto::sha256_hex(token),
            .csrf_secret = web::csrf::new_secret(),
            .browser = web::browser_of(request),
            .address = request.remote_address(),
            .created_at = now,
            .seen_at = now};
}

}
