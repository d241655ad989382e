// Password, a code to the old number and one to the new number: all three in one form, or nothing changes.
#include "pages/mobile_change.hpp"

#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "pages/access.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField password_field{"password", "PASSWORD", "PASSWORD_ERROR"};
constexpr FormField old_code_field{"old_code", "OLD_CODE", "OLD_CODE_ERROR"};
constexpr FormField mobile_field{"mobile", "MOBILE", "MOBILE_ERROR"};
constexpr FormField new_code_field{"new_code", "NEW_CODE", "NEW_CODE_ERROR"};

constexpr auto wrong_code = "短信验证码不正确或已过期，请核对，或重新获取。";

CodeAddressee addressee(const Company& company, const std::string& mobile)
{
    return {mobile, TextPurpose::mobile_change_code, company.id()};
}

std::optional<Mobile> read_new_mobile(const web::Form& form, const Company& company, FormCheck& check)
{
    auto mobile = read_mobile(form, mobile_field, check);
    if (mobile && mobile->text() == company.mobile()) {
        check.wrong(mobile_field, "这就是现在的手机号，请填写新的手机号。");
        return std::nullopt;
    }
    return mobile;
}

void send_code(const MobileChangeForm& form, const web::Request& request, const CodeAddressee& to,
               const FormField& field, FormCheck& check)
{
    const auto sending = form.codes.send(to, request.remote_address());
    if (sending.outcome != CodeSending::Outcome::sent)
        check.wrong(field, words_of(sending));
}

}

Company MobileChangeForm::company_of(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    return store.read([&](Unit& unit) { return unit.companies().numbered(id); });
}

web::Response MobileChangeForm::show(const web::Request& request, const Company& company, const FormCheck& check) const
{
    const auto typed = request.method() == web::Method::post ? request.form().get(mobile_field.id) : std::string_view();
    auto fields = screens.fields(request, "更换手机号", Here::contact);
    fields.set("OLD_MOBILE", Mobile::parse(company.mobile())->masked());
    fields.set(mobile_field.value, typed);
    fields.set("OLD_COOLDOWN", codes.wait(addressee(company, company.mobile())).count());
    const auto mobile = Mobile::parse(typed);
    fields.set("NEW_COOLDOWN", mobile ? codes.wait(addressee(company, mobile->text())).count() : 0);
    check.show(fields);
    return screens.show(request, "contact/mobile", fields, check.failed() ? 422 : 200);
}

web::Response MobileChangePage::show(const web::Request& request) const
{
    return form_.show(request, form_.company_of(request), FormCheck());
}

web::Response MobileChangePage::create(const web::Request& request) const
{
    const auto company = form_.company_of(request);
    const auto& typed = request.form();
    FormCheck check;
    const std::string password(typed.get(password_field.id));
    if (password.empty())
        check.wrong(password_field, "请填写登录密码。");
    for (const auto& field : {old_code_field, new_code_field})
        if (trimmed(typed.get(field.id)).empty())
            check.wrong(field, "请填写短信验证码；没有收到时请重新获取。");
    const auto mobile = read_new_mobile(typed, company, check);
    if (!check.failed() && !hashing_.matches(password, company.password_hash()))
        check.wrong(password_field, "登录密码不正确，请重新填写。");
    if (!check.failed() && !form_.codes.passes(addressee(company, company.mobile()), typed.get(old_code_field.id)))
        check.wrong(old_code_field, wrong_code);
    if (!check.failed() && !form_.codes.passes(addressee(company, mobile->text()), typed.get(new_code_field.id)))
        check.wrong(new_code_field, wrong_code);
    if (!check.failed() && !replace_number(company, mobile->text()))
        check.wrong(old_code_field, wrong_code);
    if (check.failed())
        return form_.show(request, company, check);
    request.log().event = "mobile_changed";
    return form_.screens.see_other(form_.urls.contact(), "mobile_changed");
}

// The old number is told, so that its owner can object.
bool MobileChangePage::replace_number(const Company& company, const std::string& mobile) const
{
    const auto id = company.id();
    const auto now = form_.clock.now();
    const auto out_id = crypto::hex(crypto::random_bytes(16));
    return form_.store.transact([&](Unit& unit) {
        if (!TextCodeDesk::use(unit, addressee(company, company.mobile()))
            || !TextCodeDesk::use(unit, addressee(company, mobile)))
            return false;
        auto changed = unit.companies().numbered(id);
        changed.mobile_is(mobile);
        unit.companies().save(changed);
        unit.audit().add({0, now, Party::company, id.value, "mobile_changed", {}, {}});
        TextMessage message;
        message.out_id = out_id;
        message.mobile = company.mobile();
        message.purpose = TextPurpose::mobile_changed;
        message.variables = {{"mobile", Mobile::parse(mobile)->masked()}};
        message.created_at = now;
        unit.texts().add(message);
        return true;
    });
}

web::Response OldMobileCodePage::create(const web::Request& request) const
{
    const auto company = form_.company_of(request);
    FormCheck check;
    send_code(form_, request, addressee(company, company.mobile()), old_code_field, check);
    return form_.show(request, company, check);
}

web::Response NewMobileCodePage::create(const web::Request& request) const
{
    const auto company = form_.company_of(request);
    FormCheck check;
    if (const auto mobile = read_new_mobile(request.form(), company, check))
        send_code(form_, request, addressee(company, mobile->text()), new_code_field, check);
    return form_.show(request, company, check);
}

}
