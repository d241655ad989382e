// Asking for the account to be deleted: the password is typed again, and what is still under way is named.
#include "deeds/deletions.hpp"

#include "deeds/numbers.hpp"
#include "domain/mobile.hpp"
#include "pages/door/proofs.hpp"
#include "pages/requests/handlers.hpp"
#include "pages/requests/parts.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field note_field{
    .id = "note", .label = "注销原因", .hint = "选填，只供工作人员核对时参考。", .longest = 200, .required = false};
constexpr Field password_field{
    .id = "password", .label = "当前密码", .hint = "请再次确认是您本人。", .wrong = "当前密码不正确，请重新填写。",
    .type = "password", .autocomplete = "current-password", .secret = true};
// clang-format on

void show_newest(web::Fields& page, const IdentityRequest& newest)
{
    if (newest.state() == IdentityState::refused) {
        auto row = page.add("REFUSED");
        row.set("NUMBER", newest.number());
        row.set("REASON", newest.reason());
    }
}

}

web::Response Deletions::show(const web::Request& request, const CompanyPerson& who) const
{
    return again(request, who, find(who.id), Form());
}

web::Response Deletions::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = find(who.id);
    if (found.newest && found.newest->open())
        return screens_.see_other(urls_.deletion(), "deletion_waits");

    Form form(request.form());
    if (found.asked >= IdentityRequest::most_in_a_day)
        form.wrong("form", "24 小时内申请的次数太多，请明天再试，或联系客服。");
    if (!found.unfinished.empty())
        form.wrong("form", "下面的事项还没有办结，现在不能申请注销。");
    const auto note = form.line(note_field);
    form.secret(password_field);
    if (auto farewell = PasswordField(means_).check(request, who, found.company, password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return again(request, who, found, form);

    const auto number = "Q" + deeds::new_number(clock_.now());
    transact([&](Unit& unit, Instant now) { deeds::ask_deletion(unit, number, who.id, note, now); });
    return done(request, "deletion_requested", urls_.deletion(), "deletion_requested");
}

web::Response Deletions::withdraw(const web::Request& request, const CompanyPerson& who) const
{
    transact([&](Unit& unit, Instant now) { deeds::withdraw_deletion(unit, who.id, now); });
    return done(request, "deletion_withdrawn", urls_.deletion(), "deletion_withdrawn");
}

Deletions::Found Deletions::find(CompanyId company) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        return Found{unit.companies().numbered(company),
                     unit.identity_requests().newest(company, IdentityMatter::deletion),
                     unit.companies().unfinished(company, most_unfinished_shown),
                     unit.identity_requests().asked(company, IdentityMatter::deletion, now - std::chrono::hours(24))};
    });
}

web::Response Deletions::again(const web::Request& request, const CompanyPerson& who, const Found& found,
                               const Form& form) const
{
    auto page = screens_.page(request, who, "申请注销账户", Here::contact);
    page.set("MOBILE", Mobile::parse(found.company.mobile())->masked());
    if (!found.unfinished.empty())
        show_unfinished(page, found.unfinished, [this](const Unfinished& one) {
            return one.certificate > 0 ? urls_.certificate(one.certificate) : urls_.order(one.order_number);
        });
    if (found.newest)
        show_newest(page, *found.newest);
    if (found.newest && found.newest->open()) {
        auto waiting = page.add("WAITING");
        waiting.set("NUMBER", found.newest->number());
        show_time(waiting, "ASKED", "ASKED_ISO", found.newest->asked_at());
    } else if (found.unfinished.empty()) {
        page.show("MAY_ASK");
    }
    form.show(page, {note_field, password_field});
    return page.render("requests/deletion", form.status());
}

}
