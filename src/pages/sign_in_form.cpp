// The form of 「登录」 in its two shapes.
#include "pages/sign_in_form.hpp"

#include "domain/text.hpp"
#include "pages/brake_desk.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField password_field{"password", "PASSWORD", "PASSWORD_ERROR"};
constexpr FormField captcha_field{"captcha", "CAPTCHA", "CAPTCHA_ERROR"};
constexpr FormField code_field{"sms_code", "SMS_CODE", "SMS_CODE_ERROR"};

}

bool SignInForm::check_all()
{
    if (name().empty())
        check_.wrong(name_field, "请填写企业名称。");
    if (password().empty())
        check_.wrong(password_field, "请填写登录密码。");
    if (by_text() && trimmed(text_code()).empty())
        check_.wrong(code_field, "请填写短信验证码；没有收到时请重新获取。");
    if (!by_text() && trimmed(typed_.get(captcha_field.id)).empty())
        check_.wrong(captcha_field, "请填写图片中的验证码。");
    return !check_.failed();
}

bool SignInForm::check_name()
{
    return !name().empty() || check_.wrong(name_field, "请先填写企业名称，再获取短信验证码。");
}

std::string SignInForm::name() const
{
    return key_text(typed_.get(name_field.id));
}

CodeAddressee SignInForm::addressee(const std::optional<Company>& company) const
{
    if (company)
        return {company->mobile(), TextPurpose::sign_in_code, company->id()};
    return CodeAddressee::nobody(name(), TextPurpose::sign_in_code);
}

void SignInForm::name_or_password_is_wrong(std::chrono::seconds wait)
{
    check_.wrong(name_field, "企业名称或登录密码不正确，请核对后重新填写。"
                                 + (wait.count() > 0 ? words_of_wait(wait) : std::string()));
}

void SignInForm::captcha_is_wrong()
{
    check_.wrong(captcha_field, "验证码不正确或已过期，请按新图片填写。");
}

void SignInForm::code_is_wrong()
{
    check_.wrong(code_field, "短信验证码不正确或已过期，请核对，或重新获取。");
}

void SignInForm::must_wait(std::chrono::seconds wait)
{
    wait_ = wait;
    check_.wrong("form", "登录失败的次数太多，" + words_of_wait(wait) + "用短信验证码登录不必等待。");
}

web::Response SignInForm::show(const web::Request& request, const Screens& screens, const CaptchaDesk& captchas) const
{
    if (wait_.count() == 0)
        return screens.show(request, "sign_in", fields(request, screens, captchas.issue(), by_text()),
                            check_.failed() ? 422 : 200);
    auto response = screens.show(request, "sign_in", fields(request, screens, captchas.keep(typed_), by_text()), 429);
    response.set("Retry-After", std::to_string(wait_.count()));
    return response;
}

web::Response SignInForm::ask_for_code(const web::Request& request, const Screens& screens,
                                       const CaptchaDesk& captchas) const
{
    auto shown = fields(request, screens, captchas.issue(), true);
    shown.show("SMS_SENT");
    shown.set("COOLDOWN", TextCode::between_sends.count());
    return screens.show(request, "sign_in", shown);
}

web::Fields SignInForm::fields(const web::Request& request, const Screens& screens, const IssuedCaptcha& captcha,
                               bool by_text) const
{
    auto fields = screens.fields(request, "登录");
    // One for the page and its dialog: only one of the two forms is sent.
    fields.set("CAPTCHA_TOKEN", captcha.token);
    fields.set(name_field.value, typed_.get(name_field.id));
    fields.show(by_text ? web::Name("BY_TEXT") : web::Name("BY_PICTURE"));
    check_.show(fields);
    return fields;
}

}
