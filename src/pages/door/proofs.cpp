// Captchas, drawn anew each time; codes by SMS; tries, counted by name, network and device.
#include "pages/door/proofs.hpp"

#include "crypto/digests.hpp"
#include "crypto/hashing.hpp"
#include "crypto/sealed.hpp"
#include "crypto/tokens.hpp"
#include "deeds/sign_in.hpp"
#include "domain/brake.hpp"
#include "domain/text.hpp"
#include "pages/door/handlers.hpp"
#include "print/captcha.hpp"
#include "web/browser.hpp"
#include "web/csrf.hpp"
#include "web/network.hpp"

#include <cstring>

namespace cakey::pages {

namespace {

using Outcome = deeds::CodeSending::Outcome;

std::string words_of(const deeds::CodeSending& sending)
{
    if (sending.outcome == Outcome::too_soon)
        return "验证码刚刚发送过，请 " + std::to_string(sending.wait.count()) + " 秒后再获取。";
    if (sending.outcome == Outcome::paused)
        return "现在获取验证码的人太多，短信暂停发送，请一小时后再试，或联系客服。";
    if (sending.outcome == Outcome::too_many_now)
        return "一小时内获取验证码的次数太多，请一小时后再试，或联系客服。";
    return "今天获取验证码的次数太多，请 24 小时后再试，或联系客服。";
}

std::string address_key(const web::Request& request)
{
    return crypto::sha256_hex("address:" + web::network_of(request.remote_address()));
}

std::string device_key(const web::Request& request)
{
    const auto token = request.cookie(device_cookie);
    return token.empty() ? std::string() : crypto::sha256_hex(token);
}

}

CaptchaField::CaptchaField(const Means& means) : Handler(means), tokens_(means.seal.key_for("captcha")) {}

std::string CaptchaField::issue() const { return tokens_.issue(clock_.now()); }

std::string CaptchaField::keep(const web::Form& typed) const
{
    const std::string token(typed.get(token_name));
    return drawn(token) ? token : issue();
}

std::optional<CaptchaField::Drawn> CaptchaField::drawn(std::string_view token) const
{
    const auto secret = tokens_.secret_of(token, UsedCaptcha::life, clock_.now());
    if (!secret)
        return std::nullopt;
    Drawn drawn{.answer = crypto::letters_of(*secret, print::captcha_length, print::captcha_alphabet)};
    std::memcpy(&drawn.seed, secret->data() + secret->size() - sizeof drawn.seed, sizeof drawn.seed);
    return drawn;
}

void CaptchaField::show(web::Fields& page, const Form& form, const Field& field, const std::string& token) const
{
    form.show(page, field).set("TOKEN", token);
}

bool CaptchaField::passes(const web::Form& typed, Form& form) const
{
    const std::string token(typed.get(token_name));
    if (const auto right = drawn(token)) {
        const bool first = transact([&](Unit& unit, Instant now) { return unit.captchas().use(token, now); });
        if (first && key_text(typed.get(fields::captcha.id)) == right->answer)
            return true;
    }
    return form.wrong(fields::captcha, std::string(fields::captcha.wrong));
}

web::Response Captchas::show(const web::Request& request, const Visitor& who) const
{
    const auto drawn = CaptchaField(means_).drawn(request.path("token"));
    if (!drawn)
        return screens_.fault(request, who, 404);
    web::Response response(200, print::captcha_png(drawn->answer, drawn->seed));
    response.set("Content-Type", "image/png");
    return response;
}

web::Response Captchas::create(const web::Request&, const Visitor&) const
{
    web::Response response(200, CaptchaField(means_).issue());
    response.set("Content-Type", "text/plain; charset=utf-8");
    return response;
}

std::optional<web::Response> PasswordField::check(const web::Request& request, const CompanyPerson& who,
                                                  const Company& company, const Field& field, Form& form) const
{
    if (form.failed())
        return std::nullopt;
    return check(request, means_.hashing.place_of(who.id.value),
                 {.one = inner_try("company:" + std::to_string(who.id.value)),
                  .hash = company.password_hash(),
                  .session = who.session_id,
                  .ended = AuditLine::of(who.id, "session_ended_by_guesses", clock_.now()),
                  .sign_in = urls_.sign_in(),
                  .cookie = session_cookie},
                 field, form);
}

// Counted with the tries at the door that have the password right: there it is the first proof.
std::optional<web::Response> PasswordField::check(const web::Request& request, const StaffPerson& who,
                                                  const Staff& staff, const Field& field, Form& form) const
{
    if (form.failed())
        return std::nullopt;
    return check(request, means_.hashing.place(crypto::Hashing::Queue::desk),
                 {.one = inner_try("staff:" + staff.username),
                  .hash = staff.password_hash,
                  .session = who.session_id,
                  .ended = AuditLine::of(Member{who.id, who.role}, "session_ended_by_guesses", clock_.now()),
                  .sign_in = urls_.desk_sign_in(),
                  .cookie = desk_session_cookie},
                 field, form);
}

std::optional<web::Response> PasswordField::check(const web::Request& request, const crypto::Hashing::Place& place,
                                                  Holder holder, const Field& field, Form& form) const
{
    const auto booking = transact(
        [&](Unit& unit, Instant now) { return deeds::book(unit, holder.one, deeds::Spared::nothing, now); });
    if (booking.wait.count() > 0) {
        form.wrong(field, "密码错误的次数太多，" + words_of_wait(booking.wait));
        return std::nullopt;
    }
    if (place.matches(std::string(form.text(field)), holder.hash)) {
        store_.transact([&](Unit& unit) { deeds::forgive(unit, holder.one, booking); });
        return std::nullopt;
    }
    request.log().event = "password_wrong_inside";
    form.wrong(field, field.wrong.empty() ? "登录密码不正确，请重新填写。" : std::string(field.wrong));
    if (booking.counted < account_brake.free)
        return std::nullopt;
    store_.transact([&](Unit& unit) { deeds::end_session(unit, holder.session, holder.ended); });
    return without_session(done(request, "session_ended_by_guesses", holder.sign_in, "signed_out_by_guesses"),
                           holder.cookie);
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

bool CodeField::costs_captcha(const web::Request& request) const
{
    const auto network = web::network_of(request.remote_address());
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) { return deeds::has_sent_to_network(unit, network, now); });
}

std::chrono::seconds CodeField::wait(const deeds::CodeAddressee& to) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) { return deeds::wait_for_code(unit, to, now); });
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
    return {.account = crypto::sha256_hex("company:" + name),
            .address = address_key(request),
            .device = device_key(request),
            .company = name,
            .staff = {}};
}

SignInTry staff_try(const web::Request& request, const std::string& username)
{
    return {.account = crypto::sha256_hex("staff:" + username),
            .address = address_key(request),
            .device = device_key(request),
            .company = {},
            .staff = username};
}

SignInTry inner_try(const std::string& about)
{
    return {.account = crypto::sha256_hex("inner:" + about), .address = {}, .device = {}, .company = {}, .staff = {}};
}

std::string browser_key(const Person& who) { return crypto::sha256_hex("browser:" + who.csrf_secret); }

web::Response on_device(web::Response response, const web::Request& request, deeds::Begun begun,
                        const std::string& fresh)
{
    response.set_cookie(
        {.name = std::string(device_cookie),
         .value = begun == deeds::Begun::on_known_device ? std::string(request.cookie(device_cookie)) : fresh,
         .max_age = Device::life});
    return response;
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
    // Not the storage: the key of a file certificate that is not issued yet lies there. What was typed into a form goes by
    // assets/keep.js.
    response.set("Clear-Site-Data", R"("cache")");
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
