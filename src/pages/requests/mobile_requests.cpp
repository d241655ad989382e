// Password, new number and papers: a stranger with an open browser has no password, one with a password no papers.
#include "deeds/identity.hpp"
#include "deeds/numbers.hpp"
#include "domain/mobile.hpp"
#include "pages/door/proofs.hpp"
#include "pages/papers/papers.hpp"
#include "pages/requests/handlers.hpp"

namespace cakey::pages {

namespace {

constexpr Field mobile_field = hinted(labelled(fields::mobile, "新手机号"), "与申请书上写的一致，许可只用于这个号码。");

constexpr auto waits = "mobile_request_waits";

}

web::Response MobileRequests::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = find(who.id);
    if (found.waiting)
        return screens_.see_other(urls_.mobile_change(), waits);
    return again(request, who, found.company, Form());
}

web::Response MobileRequests::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = find(who.id);
    if (found.waiting)
        return screens_.see_other(urls_.mobile_change(), waits);

    const auto now = clock_.now();
    const auto number = "Q" + deeds::new_number(now);
    Form form(request.form());
    if (found.asked >= IdentityRequest::most_in_a_day)
        form.wrong("form", "24 小时内申请的次数太多，请明天再试，或联系客服。");
    const auto mobile = form.mobile(mobile_field);
    if (mobile && mobile->text() == found.company.mobile())
        form.wrong(mobile_field, "这就是现在的手机号，请填写新的手机号。");
    const auto papers = Intake(means_, who.id).identity_papers(request.form(), number, now, form);
    form.secret(fields::password);
    if (auto farewell = PasswordField(means_).check(request, who, found.company, fields::password, form))
        return *std::move(farewell);
    if (form.failed())
        return again(request, who, found.company, form);

    store_.transact([&](Unit& unit) { deeds::ask_mobile(unit, number, who.id, mobile->text(), papers, now); });
    return done(request, "mobile_change_requested", urls_.mobile_change(), "mobile_request_sent");
}

web::Response MobileRequests::withdraw(const web::Request& request, const CompanyPerson& who) const
{
    transact([&](Unit& unit, Instant now) { deeds::withdraw_mobile(unit, who.id, now); });
    return done(request, "mobile_change_withdrawn", urls_.mobile_change(), "mobile_request_withdrawn");
}

MobileRequests::Found MobileRequests::find(CompanyId company) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        const auto newest = unit.identity_requests().newest(company, IdentityMatter::mobile);
        return Found{unit.companies().numbered(company), newest && (newest->open() || newest->good(now)),
                     unit.identity_requests().asked(company, IdentityMatter::mobile, now - std::chrono::hours(24))};
    });
}

web::Response MobileRequests::again(const web::Request& request, const CompanyPerson& who, const Company& company,
                                    const Form& form) const
{
    auto page = screens_.page(request, who, "申请柜台办理", Here::contact);
    page.set("OLD_MOBILE", Mobile::parse(company.mobile())->masked());
    show_identity_papers(page, form);
    form.show(page, {mobile_field, fields::password});
    return page.render("requests/mobile", form.status());
}

}
