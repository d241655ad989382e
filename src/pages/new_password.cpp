// A one-time password opens nothing but this.
#include "pages/new_password.hpp"

#include "domain/company_name.hpp"
#include "domain/text.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField one_time_field{"one_time_password", "ONE_TIME_PASSWORD", "ONE_TIME_PASSWORD_ERROR"};

CodeAddressee addressee(const Company& company)
{
    return {company.mobile(), TextPurpose::one_time_password, company.id()};
}

}

web::Response NewPasswordPage::show(const web::Request& request) const
{
    return again(request, request.query("name"), FormCheck());
}

web::Response NewPasswordPage::create(const web::Request& request) const
{
    const auto& form = request.form();
    const auto name = CompanyName::parse(form.get(name_field.id));
    const auto one_time = form.get(one_time_field.id);
    FormCheck check;
    if (!name)
        check.wrong(name_field, "请填写注册时的企业全称。");
    if (trimmed(one_time).empty())
        check.wrong(one_time_field, "请填写短信中的一次性密码。");
    const auto password = read_new_password(form, form.get(name_field.id), {}, check);
    if (check.failed())
        return again(request, form.get(name_field.id), check);

    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(name->normalized()); });
    const auto to = company ? addressee(*company)
                            : CodeAddressee::nobody(name->normalized(), TextPurpose::one_time_password);
    if (!codes_.passes(to, one_time) || !company) {
        check.wrong(one_time_field, "企业名称或一次性密码不正确，或一次性密码已过期。请核对，或重新找回密码。");
        return again(request, form.get(name_field.id), check);
    }
    // Only now: it would tell a stranger the company's number.
    read_new_password(form, company->name(), company->mobile(), check);
    if (!check.failed() && !replace_password(addressee(*company), hashing_.hash(password)))
        check.wrong(one_time_field, "这个一次性密码已经用过，请重新找回密码。");
    if (check.failed())
        return again(request, form.get(name_field.id), check);
    request.log().event = "password_changed";
    return screens_.see_other(urls_.sign_in(), "password_changed");
}

bool NewPasswordPage::replace_password(const CodeAddressee& to, const std::string& hash) const
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) {
        if (!TextCodeDesk::use(unit, to))
            return false;
        auto company = unit.companies().numbered(*to.company);
        company.password_is(hash);
        unit.companies().save(company);
        unit.sessions().remove_of(*to.company, 0);
        unit.audit().add({0, now, Party::company, to.company->value, "password_replaced", {}, {}});
        return true;
    });
}

web::Response NewPasswordPage::again(const web::Request& request, std::string_view name, const FormCheck& check) const
{
    auto fields = screens_.fields(request, "设置新密码");
    fields.set("NAME", name);
    check.show(fields);
    return screens_.show(request, "password/new", fields, check.failed() ? 422 : 200);
}

}
