// From user name, password, captcha and one-time code to a session.
#include "deeds/sign_in.hpp"
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"
#include "domain/username.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/second_factor.hpp"
#include "pages/desk/staff/keys.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field username_field{
    .id = "username", .label = "用户名", .longest = 32, .autocomplete = "username", .verbatim = true};
// clang-format on

constexpr std::size_t longest_password = 512;  // bytes; the longest one that can be set is shorter

std::string username_in(const Form& form) { return Username::folded(form.text(username_field)); }

}

web::Response SignIn::show(const web::Request& request, const Visitor& who) const
{
    return again(request, who, Form());
}

web::Response SignIn::create(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    form.code(username_field);
    form.secret(fields::password);
    form.code(fields::captcha);
    if (!is_touched(request.form()))
        form.code(totp_field);
    if (form.failed())
        return again(request, who, form);

    const auto one = staff_try(request, username_in(form));
    const auto now = clock_.now();
    const auto brake = store_.read([&](Unit& unit) { return deeds::brake_of(unit, one, now); });
    if (const auto wait = brake.wait_but_for_account(now); wait.count() > 0)
        return must_wait(request, who, form, wait, CaptchaField(means_).keep(request.form()));
    // Before the captcha is used up: who is turned away can send the form again.
    const auto place = means_.hashing.place(crypto::Hashing::Queue::desk);
    if (!CaptchaField(means_).passes(request.form(), form))
        return again(request, who, form);
    const auto booking = store_.transact(
        [&](Unit& unit) { return deeds::book(unit, one, deeds::Spared::account, now); });
    if (booking.wait.count() > 0)
        return must_wait(request, who, form, booking.wait, CaptchaField(means_).issue());

    std::optional<Member> whose;
    if (auto proof = prove(request, place, form, one, booking, whose)) {
        const auto before = request.cookie(desk_session_cookie);
        proof->session = before.empty() ? std::string() : crypto::sha256_hex(before);
        const auto token = crypto::random_token();
        const auto device = crypto::random_token();
        auto session = session_of(request, token, now);
        session.staff_id = StaffId{proof->staff.id};
        const auto begun = store_.transact(
            [&](Unit& unit) { return deeds::begin_session(unit, *proof, session, crypto::sha256_hex(device)); });
        if (begun != deeds::Begun::no) {
            request.log().person = "staff:" + std::to_string(proof->staff.id);
            request.log().event = "signed_in";
            auto response = web::see_other(sees_money(proof->staff.role) ? urls_.desk_money() : urls_.desk_work());
            response.set_cookie({.name = std::string(desk_session_cookie), .value = token});
            return on_device(std::move(response), request, begun, device);
        }
    }
    store_.transact([&](Unit& unit) { deeds::refuse(unit, Party::operator_, whose, now); });
    if (const auto wait = brake.wait(now); wait.count() > 0)
        return must_wait(request, who, form, wait, CaptchaField(means_).issue());
    request.log().event = "sign_in_refused";
    form.wrong(username_field.id, "用户名、登录密码或动态口令不正确。动态口令每个只能用一次，用过后请等待下一个。"
                                      + (booking.next.count() > 0 ? words_of_wait(booking.next) : std::string()));
    return again(request, who, form);
}

web::Response SignIn::remove(const web::Request& request, const StaffPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::end_session(unit, who.session_id, AuditLine::of(Member{who.id, who.role}, "signed_out", now));
    });
    return without_session(done(request, "signed_out", urls_.desk_sign_in(), "signed_out"), desk_session_cookie);
}

web::Response SignIn::again(const web::Request& request, const Visitor& who, const Form& form) const
{
    return page(request, who, form, CaptchaField(means_).issue()).render("desk/sign_in", form.status());
}

web::Response SignIn::must_wait(const web::Request& request, const Visitor& who, Form& form,
                                std::chrono::seconds wait, const std::string& captcha) const
{
    request.log().event = "sign_in_braked";
    form.wrong("form", "登录失败的次数太多，" + words_of_wait(wait));
    return with_retry_after(page(request, who, form, captcha).render("desk/sign_in", 429), wait);
}

Page SignIn::page(const web::Request& request, const Visitor& who, const Form& form, const std::string& captcha) const
{
    auto page = screens_.page(request, who, "登录");
    CaptchaField(means_).show(page, form, fields::captcha, captcha);
    page.set("PARTY", crypto::webauthn::Party::of(means_.public_url).id);
    form.show(page, {username_field, fields::password, totp_field});
    return page;
}

// Strangers can make any account fail as often as they like: that holds nobody back who has its password and its
// one-time code. Whoever has the password alone is counted for it, and guesses no code: not even that the password was
// right is told, by words or by work, since a wrong one is counted alike, for nobody.
std::optional<deeds::StaffProof> SignIn::prove(const web::Request& request, const crypto::Hashing::Place& place,
                                               const Form& form, const SignInTry& one, const deeds::Booking& booking,
                                               std::optional<Member>& whose) const
{
    const auto staff = store_.read([&](Unit& unit) { return unit.staff().called(username_in(form)); });
    const std::string password(form.text(fields::password));
    const bool possible = staff && staff->active() && password.size() <= longest_password;
    // An unknown name costs the same time as a wrong password.
    const bool right = place.matches(possible ? password : std::string(), possible ? staff->password_hash : std::string());

    const auto inner = inner_try("staff:" + (right ? staff->username : crypto::random_token()));
    const auto inner_booking = transact(
        [&](Unit& unit, Instant now) { return deeds::book(unit, inner, deeds::Spared::nothing, now); });
    if (right)
        whose = Member{StaffId{staff->id}, staff->role};
    if (!right || inner_booking.wait.count() > 0)
        return std::nullopt;

    // The challenge is the captcha's token, which serves once.
    const SecondFactorField field(means_);
    const auto factor = is_touched(request.form())
                            ? field.proof_of(request.form(), request.form().get("captcha_token"), *staff)
                            : field.proof_of(form.text(totp_field), *staff);
    if (!factor)
        return std::nullopt;
    return deeds::StaffProof{one, booking, inner, inner_booking, *staff, *factor, {}};
}

}
