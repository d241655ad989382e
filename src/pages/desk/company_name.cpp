// From old to new, in one transaction with the papers that show it: the registry has changed the name, not the company.
#include "pages/desk/company_name.hpp"

#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/profile_change.hpp"
#include "pages/desk/company_fields.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/identity_number.hpp"
#include "pages/identity_paper_uploads.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField credit_code_field{"credit_code", "CREDIT_CODE", "CREDIT_CODE_ERROR"};

struct NewNames {
    std::optional<CompanyName> name;
    std::optional<CreditCode> credit_code;

    CompanyIdentity identity() const { return {name->text(), credit_code->text()}; }
};

NewNames read_names(const web::Form& form, const Company& company, FormCheck& check)
{
    NewNames read{CompanyName::parse(form.get(name_field.id)), CreditCode::parse(form.get(credit_code_field.id))};
    if (!read.name)
        check.wrong(name_field, "请填写企业全称，2 到 100 个字。");
    if (!read.credit_code)
        check.wrong(credit_code_field, "统一社会信用代码不正确，请按营业执照填写 18 位代码。");
    if (!check.failed() && read.identity() == CompanyIdentity{company.name(), company.credit_code()})
        check.wrong(name_field, "名称和代码都与现在的相同，没有需要变更的内容。");
    return read;
}

void say_taken(Unit& unit, const NewNames& names, CompanyId id, FormCheck& check)
{
    const auto is_anothers = [&](const std::string& key) {
        const auto found = unit.companies().called(key);
        return found && found->id() != id;
    };
    if (is_anothers(names.name->normalized()))
        check.wrong(name_field, "这个企业名称由另一个账号使用，请先核实；确属这家企业的，先收回名称。");
    if (is_anothers(names.credit_code->text()))
        check.wrong(credit_code_field, "这个代码由另一个账号使用，请先核实；确属这家企业的，先收回名称。");
}

std::string change(const IdentityRequest& request)
{
    return "company " + std::to_string(request.company().value) + ": " + request.before().name + " -> "
           + request.after().name + "; " + request.before().credit_code + " -> " + request.after().credit_code + "; "
           + request.number();
}

}

web::Response CompanyNamePage::edit(const web::Request& request) const
{
    return form(request, FormCheck());
}

web::Response CompanyNamePage::create(const web::Request& request) const
{
    // That the company has changed, or may not, is said before anything about the form.
    const auto as_read = store_.read([&](Unit& unit) { return company_to_change(unit, request); });
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    const auto number = new_identity_number(now);
    FormCheck check;
    const auto names = read_names(request.form(), as_read, check);
    const IdentityPaperUploads uploads(request.form(), number, seal_, now, check);
    if (!check.failed())
        store_.read([&](Unit& unit) { say_taken(unit, names, as_read.id(), check); });
    if (check.failed())
        return form(request, check);

    store_.transact([&](Unit& unit) {
        auto company = locked_company_to_change(unit, request);
        auto made = IdentityRequest::for_name(number, company, names.identity(), who.id, now);
        const auto old = company;
        company.rename(names.name->text(), names.name->normalized(), names.credit_code->text());
        unit.companies().save(company);
        for (const auto& renamed : changes_between(old, company, Party::reviewer, now))
            unit.profile_changes().add(renamed);
        unit.identity_requests().add(made);
        uploads.add(unit, made);
        unit.audit().add(audit_line(who, "company_renamed", change(made), now));
    });
    request.log().event = "company_renamed";
    return screens_.see_other(urls_.desk_company(as_read.id()), "company_renamed");
}

web::Response CompanyNamePage::form(const web::Request& request, const FormCheck& check) const
{
    const auto found = store_.read([&](Unit& unit) { return CompanyAtDesk::in_sight(unit, request); });
    auto fields = screens_.fields(request, "变更名称或代码", Here::companies);
    show_company_at_desk(fields, found);
    const bool typed = check.failed();
    fields.set(name_field.value, typed ? request.form().get(name_field.id) : found.company.name());
    fields.set(credit_code_field.value,
               typed ? request.form().get(credit_code_field.id) : found.company.credit_code());
    show_may_change(fields, found);
    check.show(fields);
    return screens_.show(request, "desk/company_name", fields, typed ? 422 : 200);
}

}
