// The first of two pairs of eyes. The account's owner is told at once, and may object before the second looks.
#include "pages/desk/company_reclaim.hpp"

#include "domain/identity_texts.hpp"
#include "pages/desk/company_fields.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/form_values.hpp"
#include "pages/identity_number.hpp"
#include "pages/identity_paper_uploads.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr FormField note_field{"note", "NOTE", "NOTE_ERROR"};
constexpr std::size_t longest_note = 200;  // characters

bool is_asked(const std::vector<IdentityRequest>& open)
{
    return std::ranges::any_of(open, [](const auto& one) { return one.matter() == IdentityMatter::reclaim; });
}

}

web::Response CompanyReclaimPage::show(const web::Request& request) const
{
    return form(request, FormCheck());
}

web::Response CompanyReclaimPage::create(const web::Request& request) const
{
    // That the company has changed, or may not, is said before anything about the form.
    const auto as_read = store_.read([&](Unit& unit) { return company_to_change(unit, request); });
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    const auto number = new_identity_number(now);
    FormCheck check;
    const auto note = read_line(request.form(), {note_field, "情况说明", longest_note}, check);
    const IdentityPaperUploads uploads(request.form(), number, seal_, now, check);
    if (!check.failed() && is_asked(store_.read([&](Unit& unit) {
            return unit.identity_requests().open_of(as_read.id());
        })))
        check.wrong("form", "已经有人提出收回这个名称，请到「待办」处理。");
    if (check.failed())
        return form(request, check);

    store_.transact([&](Unit& unit) {
        const auto company = locked_company_to_change(unit, request);
        auto made = IdentityRequest::for_reclaim(number, company, note, who.id, now);
        unit.identity_requests().add(made);
        uploads.add(unit, made);
        auto message = text_about(made, TextPurpose::reclaim_requested, company.mobile(), now);
        unit.texts().add(message);
        unit.audit().add(audit_line(who, "reclaim_requested",
                                    "company " + std::to_string(company.id().value) + ": " + number, now));
    });
    request.log().event = "reclaim_requested";
    return screens_.see_other(urls_.desk_request(number), "reclaim_requested");
}

web::Response CompanyReclaimPage::form(const web::Request& request, const FormCheck& check) const
{
    const auto found = store_.read([&](Unit& unit) { return CompanyAtDesk::in_sight(unit, request); });
    auto fields = screens_.fields(request, "收回企业名称", Here::companies);
    show_company_at_desk(fields, found);
    if (check.failed())
        fields.set(note_field.value, request.form().get(note_field.id));
    show_may_change(fields, found);
    check.show(fields);
    return screens_.show(request, "desk/company_reclaim", fields, check.failed() ? 422 : 200);
}

}
