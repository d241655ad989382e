// Password, new number and papers: a stranger with an open browser has no password, one with a password no papers.
#include "pages/mobile_request.hpp"

#include "domain/fault.hpp"
#include "domain/identity_texts.hpp"
#include "pages/access.hpp"
#include "pages/form_values.hpp"
#include "pages/identity_number.hpp"
#include "pages/identity_paper_uploads.hpp"

namespace cakey::pages {

namespace {

constexpr FormField mobile_field{"mobile", "MOBILE", "MOBILE_ERROR"};
constexpr FormField password_field{"password", "PASSWORD", "PASSWORD_ERROR"};

constexpr auto waits = "mobile_request_waits";

}

web::Response MobileRequestPage::show(const web::Request& request) const
{
    const auto found = find(request);
    if (found.waiting)
        return screens_.see_other(urls_.mobile_change(), waits);
    return form(request, found.company, FormCheck());
}

web::Response MobileRequestPage::create(const web::Request& request) const
{
    const auto found = find(request);
    if (found.waiting)
        return screens_.see_other(urls_.mobile_change(), waits);

    const auto now = clock_.now();
    const auto number = new_identity_number(now);
    const auto& typed = request.form();
    FormCheck check;
    if (found.asked >= IdentityRequest::most_in_a_day)
        check.wrong("form", "24 小时内申请的次数太多，请明天再试，或联系客服。");
    const auto mobile = read_mobile(typed, mobile_field, check);
    if (mobile && mobile->text() == found.company.mobile())
        check.wrong(mobile_field, "这就是现在的手机号，请填写新的手机号。");
    const IdentityPaperUploads uploads(typed, number, seal_, now, check);
    const std::string password(typed.get(password_field.id));
    if (password.empty())
        check.wrong(password_field, "请填写登录密码。");
    if (!check.failed() && !hashing_.matches(password, found.company.password_hash()))
        check.wrong(password_field, "登录密码不正确，请重新填写。");
    if (check.failed())
        return form(request, found.company, check);

    const auto id = found.company.id();
    store_.transact([&](Unit& unit) {
        const auto company = unit.companies().numbered(id);
        auto made = IdentityRequest::for_mobile(number, company, mobile->text(), now);
        unit.identity_requests().add(made);
        uploads.add(unit, made);
        unit.audit().add({0, now, Party::company, id.value, "mobile_change_requested", {}, number});
        auto message = text_about(made, TextPurpose::mobile_change_requested, company.mobile(), now);
        unit.texts().add(message);
    });
    request.log().event = "mobile_change_requested";
    return screens_.see_other(urls_.mobile_change(), "mobile_request_sent");
}

web::Response MobileRequestPage::destroy(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto newest = unit.identity_requests().newest(id, IdentityMatter::mobile);
        if (!newest)
            throw DomainError(Fault::not_found);
        newest->withdraw(now);
        unit.identity_requests().save(*newest);
        unit.audit().add({0, now, Party::company, id.value, "mobile_change_withdrawn", {}, newest->number()});
    });
    request.log().event = "mobile_change_withdrawn";
    return screens_.see_other(urls_.mobile_change(), "mobile_request_withdrawn");
}

MobileRequestPage::Found MobileRequestPage::find(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        const auto newest = unit.identity_requests().newest(id, IdentityMatter::mobile);
        return Found{unit.companies().numbered(id), newest && (newest->open() || newest->good(now)),
                     unit.identity_requests().asked(id, IdentityMatter::mobile, now - std::chrono::hours(24))};
    });
}

web::Response MobileRequestPage::form(const web::Request& request, const Company& company,
                                      const FormCheck& check) const
{
    auto fields = screens_.fields(request, "申请柜台办理", Here::contact);
    fields.set("OLD_MOBILE", Mobile::parse(company.mobile())->masked());
    if (check.failed())
        fields.set(mobile_field.value, request.form().get(mobile_field.id));
    check.show(fields);
    return screens_.show(request, "contact/mobile_request", fields, check.failed() ? 422 : 200);
}

}
