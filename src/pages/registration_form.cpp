// Reading and judging the form of 「注册」.
#include "pages/registration_form.hpp"

#include "domain/text.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField credit_code_field{"credit_code", "CREDIT_CODE", "CREDIT_CODE_ERROR"};
constexpr FormField contact_field{"contact", "CONTACT", "CONTACT_ERROR"};
constexpr FormField mobile_field{"mobile", "MOBILE", "MOBILE_ERROR"};
constexpr FormField sms_code_field{"sms_code", "SMS_CODE", "SMS_CODE_ERROR"};
constexpr FormField consent_field{"consent", "CONSENT", "CONSENT_ERROR"};

}

void RegistrationForm::check_mobile()
{
    mobile_ = read_mobile(form_, mobile_field, check_);
}

void RegistrationForm::check_all(const Agreement& in_force)
{
    name_ = CompanyName::parse(form_.get(name_field.id));
    if (!name_)
        check_.wrong(name_field, "请填写企业全称，2 到 100 个字。");
    credit_code_ = CreditCode::parse(form_.get(credit_code_field.id));
    if (!credit_code_)
        check_.wrong(credit_code_field, "统一社会信用代码不正确，请按营业执照填写 18 位代码。");
    contact_ = read_line(form_, {contact_field, "联系人", longest_contact}, check_);
    check_mobile();
    if (trimmed(sms_code()).empty())
        check_.wrong(sms_code_field, "请填写短信验证码；没有收到时请点“获取验证码”。");
    password_ = read_new_password(form_, form_.get(name_field.id), form_.get(mobile_field.id), check_);
    if (form_.get(consent_field.id) != "yes")
        check_.wrong(consent_field, "请先阅读并同意服务协议。");
    else if (form_.get("agreement") != std::to_string(in_force.version))
        check_.wrong(consent_field, "服务协议刚刚有了新版本，请阅读新版后再次提交。");
}

void RegistrationForm::code_is_wrong()
{
    check_.wrong(sms_code_field, "短信验证码不正确或已过期，请核对，或重新获取。");
}

void RegistrationForm::name_is_taken()
{
    check_.wrong(name_field, "这个企业名称已经注册过，请直接登录；忘记密码可以找回。如属冒名注册，可凭证明材料请客服处理。");
}

void RegistrationForm::credit_code_is_taken()
{
    check_.wrong(credit_code_field,
                 "这个统一社会信用代码已经注册过，请直接登录；忘记密码可以找回。如属冒名注册，可凭证明材料请客服处理。");
}

void RegistrationForm::not_sent(const CodeSending& sending)
{
    check_.wrong(sms_code_field, words_of(sending));
}

std::string_view RegistrationForm::sms_code() const
{
    return form_.get(sms_code_field.id);
}

std::optional<CodeAddressee> RegistrationForm::addressee() const
{
    if (!mobile_)
        return std::nullopt;
    return CodeAddressee{.mobile = mobile_->text(), .purpose = TextPurpose::registration_code};
}

void RegistrationForm::show(web::Fields& fields) const
{
    for (const auto& field : {name_field, credit_code_field, contact_field, mobile_field})
        fields.set(field.value, form_.get(field.id));
    if (form_.get(consent_field.id) == "yes")
        fields.show(consent_field.value);
    check_.show(fields);
}

}
