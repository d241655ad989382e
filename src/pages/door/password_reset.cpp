// Asking for a one-time password, and setting a new one by it.
#include "crypto/tokens.hpp"
#include "deeds/companies.hpp"
#include "domain/company_name.hpp"
#include "pages/door/handlers.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages {

namespace {

constexpr Field name_field = [] {
    auto field = fields::account_name;
    field.missing = field.wrong;
    return field;
}();
// clang-format off
constexpr Field one_time_field{
    .id = "one_time_password", .label = "一次性密码", .hint = "短信中的 10 位密码，15 分钟内有效，区分大小写。",
    .longest = 20, .missing = "请填写短信中的一次性密码。",
    .wrong = "企业名称或一次性密码不正确，或一次性密码已过期。请核对，或重新找回密码。",
    .autocomplete = "one-time-code", .verbatim = true, .secret = true};
// clang-format on

deeds::CodeAddressee addressee(const std::optional<Company>& company, const std::string& key, const Visitor& who)
{
    constexpr auto purpose = TextPurpose::one_time_password;
    if (company)
        return {company->mobile(), purpose, company->id(), browser_key(who)};
    return deeds::CodeAddressee::nobody(key, purpose, browser_key(who));
}

}

web::Response PasswordReset::show(const web::Request& request, const Visitor& who) const
{
    return ask_again(request, who, Form());
}

web::Response PasswordReset::create(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto name = form.line(name_field);
    form.code(fields::captcha);
    if (form.failed() || !CaptchaField(means_).passes(request.form(), form))
        return ask_again(request, who, form);

    const auto key = account_key(name);
    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(key); });
    CodeField(means_).send_by_name(request, addressee(company, key, who), name_field, form);
    if (form.failed())
        return ask_again(request, who, form);
    return done(request, "one_time_password", urls_.new_password(name), "one_time_password_sent");
}

web::Response PasswordReset::edit(const web::Request& request, const Visitor& who) const
{
    Form form;
    form.put(name_field, request.query(name_field.id));
    return edit_again(request, who, form);
}

web::Response PasswordReset::update(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto name = form.line(name_field);
    form.code(one_time_field);
    auto password = form.new_password(form.text(name_field), {});
    if (form.failed())
        return edit_again(request, who, form);

    const auto key = account_key(name);
    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(key); });
    const auto to = addressee(company, key, who);
    if (!CodeField(means_).passes(to, one_time_field, form) || !company) {
        form.wrong(one_time_field, std::string(one_time_field.wrong));
        return edit_again(request, who, form);
    }
    // Only now: it would tell a stranger the company's number.
    password = form.new_password(company->name(), company->mobile());
    if (form.failed())
        return edit_again(request, who, form);
    const deeds::NewPassword fresh{means_.hashing.place(crypto::Hashing::Queue::visitor).hash(password),
                                   crypto::random_hex()};
    if (!transact([&](Unit& unit, Instant now) { return deeds::replace_password(unit, to, fresh, now); })) {
        form.wrong(one_time_field, "这个一次性密码已经用过，请重新找回密码。");
        return edit_again(request, who, form);
    }
    return done(request, "password_replaced", urls_.sign_in(), "password_changed");
}

web::Response PasswordReset::ask_again(const web::Request& request, const Visitor& who, const Form& form) const
{
    auto page = screens_.page(request, who, "找回密码");
    CaptchaField(means_).show(page, form, fields::captcha, CaptchaField(means_).issue());
    form.show(page, {name_field});
    return page.render("door/forgotten_password", form.status());
}

web::Response PasswordReset::edit_again(const web::Request& request, const Visitor& who, const Form& form) const
{
    auto page = screens_.page(request, who, "设置新密码");
    form.show(page, {name_field, one_time_field, fields::new_password, fields::password_again});
    return page.render("door/new_password", form.status());
}

}
