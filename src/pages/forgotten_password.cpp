// Asking for a one-time password. The old password goes on working until a new one is set.
#include "pages/forgotten_password.hpp"

#include "domain/company.hpp"
#include "domain/company_name.hpp"
#include "domain/text.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField captcha_field{"captcha", "CAPTCHA", "CAPTCHA_ERROR"};

}

web::Response ForgottenPasswordPage::show(const web::Request& request) const
{
    return again(request, FormCheck());
}

web::Response ForgottenPasswordPage::create(const web::Request& request) const
{
    const auto& form = request.form();
    const auto name = CompanyName::parse(form.get(name_field.id));
    FormCheck check;
    if (!name)
        check.wrong(name_field, "请填写注册时的企业全称。");
    if (trimmed(form.get(captcha_field.id)).empty())
        check.wrong(captcha_field, "请填写图片中的验证码。");
    else if (!check.failed() && !captchas_.passes(form))
        check.wrong(captcha_field, "验证码不正确或已过期，请按新图片填写。");
    if (check.failed())
        return again(request, check);

    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(name->normalized()); });
    constexpr auto purpose = TextPurpose::one_time_password;
    codes_.send(company ? CodeAddressee{company->mobile(), purpose, company->id()}
                        : CodeAddressee::nobody(name->normalized(), purpose),
                request.remote_address());
    request.log().event = "one_time_password";
    return screens_.see_other(urls_.new_password(name->text()), "one_time_password_sent");
}

web::Response ForgottenPasswordPage::again(const web::Request& request, const FormCheck& check) const
{
    auto fields = screens_.fields(request, "找回密码");
    fields.set("CAPTCHA_TOKEN", captchas_.issue().token);
    if (check.failed())
        fields.set("NAME", request.form().get(name_field.id));
    check.show(fields);
    return screens_.show(request, "password/forgot", fields, check.failed() ? 422 : 200);
}

}
