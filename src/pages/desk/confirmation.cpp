// Asked, tried, passed or failed.
#include "pages/desk/confirmation.hpp"

#include "domain/brake.hpp"
#include "domain/captcha.hpp"
#include "pages/desk/second_factor.hpp"
#include "pages/desk/sight.hpp"
#include "pages/desk/staff/keys.hpp"
#include "pages/door/proofs.hpp"
#include "web/method.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// Signed by a key, once: its presence says that the form comes from this page.
constexpr std::string_view token_name = "confirmation";
constexpr std::string_view own_fields[] = {
    token_name, "totp", "key_id", "key_client_data", "key_authenticator_data", "key_signature"};

bool is_own(std::string_view name) { return std::ranges::find(own_fields, name) != std::end(own_fields); }

deeds::Wanted wanted(const web::Request& request, const StaffPerson& who)
{
    return {member(who), who.session_id, std::string(web::name_of(request.method())) + ' ' + request.target()};
}

}

Confirmation::Confirmation(const Means& means) : Handler(means), tokens_(means.seal.key_for("confirmation")) {}

std::optional<web::Response> Confirmation::ask(const web::Request& request, const StaffPerson& who) const
{
    if (clock_.now() - who.confirmed_at < Session::confirmed_time)
        return std::nullopt;
    const auto holder = store_.read([&](Unit& unit) {
        return Holder{unit.staff().numbered(who.id), !unit.security_keys().of(who.id).empty()};
    });
    if (request.form().has(token_name))
        return try_it(request, who, holder);
    transact([&](Unit& unit, Instant now) { deeds::ask_confirmation(unit, wanted(request, who), now); });
    request.log().event = "confirmation_asked";
    return page(request, who, holder, Form(), 403);
}

// Counted before anybody knows what it is worth, with the wrong passwords and codes of that account; with the last free
// one of the brake's (domain/brake.hpp) the session is over.
std::optional<web::Response> Confirmation::try_it(const web::Request& request, const StaffPerson& who,
                                                  const Holder& holder) const
{
    Form form(request.form());
    if (!holder.has_key)
        form.code(totp_field);
    if (form.failed())
        return page(request, who, holder, form, form.status());
    const auto one = inner_try("staff:" + holder.staff.username);
    const auto booking = transact(
        [&](Unit& unit, Instant now) { return deeds::book(unit, one, deeds::Spared::nothing, now); });
    if (booking.wait.count() > 0) {
        form.wrong("form", "验证失败的次数太多，" + words_of_wait(booking.wait));
        return with_retry_after(page(request, who, holder, form, 429), booking.wait);
    }
    if (const auto proof = proof_in(request, holder);
        proof && transact([&](Unit& unit, Instant now) {
            return deeds::confirm(unit, wanted(request, who), *proof, one, booking, now);
        }))
        return std::nullopt;
    transact([&](Unit& unit, Instant now) { deeds::refuse_confirmation(unit, wanted(request, who), now); });
    request.log().event = "confirmation_refused";
    if (booking.counted >= account_brake.free)
        return end(request, who);
    if (holder.has_key)
        form.wrong("form", "没有收到安全密钥的回应，或它不是这个账号的。请再试一次。");
    else
        form.wrong(totp_field, "动态口令不正确。每个只能用一次，用过后请等待下一个。");
    return page(request, who, holder, form, form.status());
}

// Who has a key is asked for it: a code can be talked out of somebody.
std::optional<deeds::FactorProof> Confirmation::proof_in(const web::Request& request, const Holder& holder) const
{
    const SecondFactorField field(means_);
    const auto& sent = request.form();
    if (!holder.has_key)
        return field.proof_of(sent.get(totp_field.id), holder.staff);
    const std::string token(sent.get(token_name));
    const bool fresh = tokens_.secret_of(token, UsedCaptcha::life, clock_.now())
                       && transact([&](Unit& unit, Instant now) { return unit.captchas().use(token, now); });
    return fresh ? field.proof_of(sent, token, holder.staff) : std::nullopt;
}

web::Response Confirmation::page(const web::Request& request, const StaffPerson& who, const Holder& holder,
                                 const Form& form, int status) const
{
    auto page = screens_.page(request, who, "请先验证");
    page.set("ACTION", request.uri());
    page.set("TOKEN", tokens_.issue(clock_.now()));
    for (const auto& [name, value] : request.form().fields())
        if (!is_own(name)) {
            auto row = page.add("TYPED");
            row.set("NAME", name);
            row.set("VALUE", value);
        }
    if (request.header("Content-Type").starts_with("multipart/"))
        page.show("IN_PARTS");
    std::int64_t number = 0;
    for (const auto& upload : request.form().uploads()) {
        auto row = page.add("FILES");
        row.set("NUMBER", ++number);
        row.set("NAME", upload.name);
        row.set("FILE", upload.filename);
    }
    if (holder.has_key)
        page.add("BY_KEY").set("PARTY", crypto::webauthn::Party::of(means_.public_url).id);
    else
        form.show(page, {totp_field});
    form.show_errors(page);
    return page.render("desk/confirmation", status);
}

web::Response Confirmation::end(const web::Request& request, const StaffPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::end_session(unit, who.session_id, AuditLine::of(member(who), "session_ended_by_guesses", now));
    });
    return without_session(done(request, "session_ended_by_guesses", urls_.desk_sign_in(), "signed_out_by_guesses"),
                           desk_session_cookie);
}

}
