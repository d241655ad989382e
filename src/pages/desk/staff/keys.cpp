// One's own security keys.
#include "pages/desk/staff/keys.hpp"

#include "base/encodings.hpp"
#include "domain/fault.hpp"
#include "pages/desk/sight.hpp"
#include "pages/desk/staff/handlers.hpp"
#include "pages/desk/staff/parts.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field key_name_field{
    .id = "key_name", .label = "名称", .hint = "方便自己辨认，例如“钥匙串上的”。", .longest = SecurityKey::longest_name};
// clang-format on

// Empty for what is no base64url, which no key has signed.
std::string bytes_in(const web::Form& sent, std::string_view name)
{
    return from_base64url(sent.get(name)).value_or(std::string());
}

}

bool is_touched(const web::Form& sent) { return !sent.get("key_signature").empty(); }

crypto::webauthn::Assertion assertion_in(const web::Form& sent)
{
    return {bytes_in(sent, "key_id"), bytes_in(sent, "key_client_data"), bytes_in(sent, "key_authenticator_data"),
            bytes_in(sent, "key_signature")};
}

crypto::webauthn::Registration registration_in(const web::Form& sent)
{
    return {bytes_in(sent, "key_client_data"), bytes_in(sent, "key_authenticator_data")};
}

web::Response Keys::begin(const web::Request& request, const StaffPerson& who) const
{
    return begin_again(request, who, Form());
}

// The challenge is the form's own token: made for this page of this session, which the guard has seen to.
web::Response Keys::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto name = form.line(key_name_field);
    form.secret(old_password_field);
    const auto party = crypto::webauthn::Party::of(means_.public_url);
    const auto made = crypto::webauthn::registered(party, request.form().get("csrf"), registration_in(request.form()));
    if (!made)
        form.wrong("form", "没有收到安全密钥的回应。请插入安全密钥，按“添加”后触摸它；不支持的安全密钥不能添加。");
    const auto staff = store_.read([&](Unit& unit) { return unit.staff().numbered(who.id); });
    if (auto farewell = PasswordField(means_).check(request, who, staff, old_password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return begin_again(request, who, form);
    try {
        transact([&](Unit& unit, Instant now) {
            deeds::add_security_key(unit, {0, who.id, name, made->id, made->public_key, made->counter, now, {}}, now);
        });
    } catch (const DomainError& error) {
        if (error.fault() != Fault::already_exists)
            throw;
        form.wrong("form", "这个安全密钥已经添加过。");
        return begin_again(request, who, form);
    }
    return done(request, "security_key_added", urls_.desk_account(), "security_key_added");
}

web::Response Keys::remove(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    transact([&](Unit& unit, Instant now) { deeds::remove_security_key(unit, member(who), id, now); });
    return done(request, "security_key_removed", urls_.desk_account(), "security_key_removed");
}

web::Response Keys::begin_again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    std::vector<SecurityKey> keys;
    const auto staff = store_.read([&](Unit& unit) {
        keys = unit.security_keys().of(who.id);
        return unit.staff().numbered(who.id);
    });
    auto page = screens_.page(request, who, "添加安全密钥", Here::own_account);
    page.set("USERNAME", staff.username);
    page.set("PARTY", crypto::webauthn::Party::of(means_.public_url).id);
    page.set("MEMBER", base64url(std::to_string(staff.id)));
    std::string known;
    for (const auto& key : keys)
        known += (known.empty() ? "" : " ") + base64url(key.credential_id);
    page.set("KNOWN", known);
    form.show_errors(page);
    form.show(page, {key_name_field, old_password_field});
    return page.render("desk/staff/new_key", form.status());
}

}
