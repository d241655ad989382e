// Password, a code to the old number and one to the new number: all three in one form, or nothing changes. The desk's
// grant stands for the code to the old number, once and for one new number.
#include "pages/mobile_change.hpp"

#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "pages/access.hpp"
#include "pages/form_values.hpp"
#include "pages/frame/shown.hpp"

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

std::optional<Mobile> read_new_mobile(const web::Form& form, const MobileOwner& owner, FormCheck& check)
{
    if (owner.granted)
        return Mobile::parse(owner.request->mobile());
    auto mobile = read_mobile(form, mobile_field, check);
    if (mobile && mobile->text() == owner.company.mobile()) {
        check.wrong(mobile_field, "这就是现在的手机号，请填写新的手机号。");
        return std::nullopt;
    }
    return mobile;
}

void show_request(web::Fields& fields, const MobileOwner& owner, Instant now)
{
    const auto& request = owner.request;
    fields.show(owner.granted ? web::Name("GRANTED") : web::Name("BY_OLD_CODE"));
    if (owner.granted) {
        auto row = fields.add("WITH_GRANT");
        row.set("NUMBER", request->number());
        show_time(row, "ENDS", "ENDS_ISO", *request->ends_at());
    } else if (request && request->open()) {
        fields.add("REQUEST_OPEN").set("NUMBER", request->number());
    } else {
        fields.show("MAY_REQUEST");
        if (request && request->state() == IdentityState::refused) {
            auto row = fields.add("REQUEST_REFUSED");
            row.set("NUMBER", request->number());
            row.set("REASON", request->reason());
        }
        if (request && request->state() == IdentityState::granted && !request->good(now))
            fields.add("GRANT_ENDED").set("NUMBER", request->number());
    }
}

void send_code(const MobileChangeForm& form, const web::Request& request, const CodeAddressee& to,
               const FormField& field, FormCheck& check)
{
    const auto sending = form.codes.send(to, request.remote_address());
    if (sending.outcome != CodeSending::Outcome::sent)
        check.wrong(field, words_of(sending));
}

}

MobileOwner MobileChangeForm::owner(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock.now();
    return store.read([&](Unit& unit) {
        MobileOwner owner{unit.companies().numbered(id), unit.identity_requests().newest(id, IdentityMatter::mobile)};
        owner.granted = owner.request && owner.request->good(now);
        return owner;
    });
}

web::Response MobileChangeForm::show(const web::Request& request, const MobileOwner& owner,
                                     const FormCheck& check) const
{
    const auto& company = owner.company;
    const auto typed = owner.granted                            ? std::string_view(owner.request->mobile())
                       : request.method() == web::Method::post ? request.form().get(mobile_field.id)
                                                               : std::string_view();
    auto fields = screens.fields(request, "更换手机号", Here::contact);
    fields.set("OLD_MOBILE", Mobile::parse(company.mobile())->masked());
    fields.set(mobile_field.value, typed);
    fields.set("OLD_COOLDOWN", codes.wait(addressee(company, company.mobile())).count());
    const auto mobile = Mobile::parse(typed);
    fields.set("NEW_COOLDOWN", mobile ? codes.wait(addressee(company, mobile->text())).count() : 0);
    show_request(fields, owner, clock.now());
    check.show(fields);
    return screens.show(request, "contact/mobile", fields, check.failed() ? 422 : 200);
}

web::Response MobileChangePage::show(const web::Request& request) const
{
    return form_.show(request, form_.owner(request), FormCheck());
}

web::Response MobileChangePage::create(const web::Request& request) const
{
    const auto owner = form_.owner(request);
    const auto& company = owner.company;
    const auto& typed = request.form();
    FormCheck check;
    const std::string password(typed.get(password_field.id));
    if (password.empty())
        check.wrong(password_field, "请填写登录密码。");
    for (const auto& field : {old_code_field, new_code_field})
        if (trimmed(typed.get(field.id)).empty() && !(owner.granted && field.id == old_code_field.id))
            check.wrong(field, "请填写短信验证码；没有收到时请重新获取。");
    const auto mobile = read_new_mobile(typed, owner, check);
    if (!check.failed() && !hashing_.matches(password, company.password_hash()))
        check.wrong(password_field, "登录密码不正确，请重新填写。");
    if (!check.failed() && !owner.granted
        && !form_.codes.passes(addressee(company, company.mobile()), typed.get(old_code_field.id)))
        check.wrong(old_code_field, wrong_code);
    if (!check.failed() && !form_.codes.passes(addressee(company, mobile->text()), typed.get(new_code_field.id)))
        check.wrong(new_code_field, wrong_code);
    if (!check.failed() && !replace_number(owner, mobile->text()))
        check.wrong(owner.granted ? new_code_field : old_code_field, wrong_code);
    if (check.failed())
        return form_.show(request, owner, check);
    request.log().event = "mobile_changed";
    return form_.screens.see_other(form_.urls.contact(), "mobile_changed");
}

// The old number is told, so that its owner can object.
bool MobileChangePage::replace_number(const MobileOwner& owner, const std::string& mobile) const
{
    const auto& company = owner.company;
    const auto id = company.id();
    const auto now = form_.clock.now();
    const auto out_id = hex(crypto::random_bytes(16));
    return form_.store.transact([&](Unit& unit) {
        if (!owner.granted && !TextCodeDesk::use(unit, addressee(company, company.mobile())))
            return false;
        if (!TextCodeDesk::use(unit, addressee(company, mobile)))
            return false;
        std::string by_grant;
        if (owner.granted) {
            auto request = unit.identity_requests().numbered(owner.request->number());
            request.use(now);
            unit.identity_requests().save(request);
            by_grant = request.number();
        }
        auto changed = unit.companies().numbered(id);
        changed.mobile_is(mobile);
        unit.companies().save(changed);
        unit.audit().add({0, now, Party::company, id.value, "mobile_changed", {}, by_grant});
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
    const auto owner = form_.owner(request);
    FormCheck check;
    send_code(form_, request, addressee(owner.company, owner.company.mobile()), old_code_field, check);
    return form_.show(request, owner, check);
}

web::Response NewMobileCodePage::create(const web::Request& request) const
{
    const auto owner = form_.owner(request);
    FormCheck check;
    if (const auto mobile = read_new_mobile(request.form(), owner, check))
        send_code(form_, request, addressee(owner.company, mobile->text()), new_code_field, check);
    return form_.show(request, owner, check);
}

}
