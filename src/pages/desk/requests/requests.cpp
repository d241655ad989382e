// A request beside its papers, and the decision.
#include "deeds/identity.hpp"
#include "pages/desk/beside.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/requests/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/papers/fields.hpp"
#include "pages/papers/papers.hpp"
#include "pages/requests/parts.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr Field reason_field{.id = "reason", .label = "拒绝原因", .hint = "拒绝后资料没有变化。", .longest = 200};

struct Found {
    IdentityRequest request;
    CompanyAtDesk company;
    std::vector<IdentityPaperRow> papers;
    std::string asked_by;
    std::string decided_by;
    std::vector<Unfinished> unfinished;  // to a deletion
};

std::string name_of(Unit& unit, std::optional<StaffId> staff, std::string_view nobody)
{
    return staff ? unit.staff().numbered(*staff).name : std::string(nobody);
}

Found read(Unit& unit, const web::Request& asked, const StaffPerson& who)
{
    auto request = request_in_sight(unit, asked, who);
    auto company = CompanyAtDesk::of(unit, unit.companies().numbered(request.company()));
    auto papers = unit.identity_papers().of(request.id());
    auto asked_by = name_of(unit, request.asked_by(), "企业");
    auto decided_by = name_of(unit, request.decided_by(), "");
    std::vector<Unfinished> unfinished;
    if (request.matter() == IdentityMatter::deletion && request.open())
        unfinished = unit.companies().unfinished(request.company(), most_unfinished_shown);
    return {std::move(request),  std::move(company),    std::move(papers),
            std::move(asked_by), std::move(decided_by), std::move(unfinished)};
}

void show_matter(web::Fields& page, const IdentityRequest& request)
{
    switch (request.matter()) {
    case IdentityMatter::mobile:
        page.add("NEW_MOBILE").set("TEXT", request.mobile());
        break;
    case IdentityMatter::name: {
        auto row = page.add("RENAMED");
        row.set("BEFORE_NAME", request.before().name);
        row.set("BEFORE_CODE", request.before().credit_code);
        row.set("AFTER_NAME", request.after().name);
        row.set("AFTER_CODE", request.after().credit_code);
        break;
    }
    case IdentityMatter::reclaim: {
        auto row = page.add("RECLAIMED");
        row.set("BEFORE_NAME", request.before().name);
        row.set("BEFORE_CODE", request.before().credit_code);
        break;
    }
    case IdentityMatter::deletion:
        break;
    }
}

void show_request(web::Fields& page, const Found& found, Instant now)
{
    const auto& request = found.request;
    const bool ended = request.state() == IdentityState::granted && !request.good(now);
    page.set("REQUEST_NO", request.number());
    page.set("REQUEST_VERSION", request.version());
    page.set_view("MATTER", label(request.matter()));
    page.set_view("REQUEST_STATE", request_badge(request.state(), ended));
    page.set_view("REQUEST_STATE_LABEL", request_state_label(request.state(), ended));
    page.set("ASKED_BY", found.asked_by);
    show_time(page, "ASKED", "ASKED_ISO", request.asked_at());
    if (request.decided_at()) {
        auto row = page.add("DECIDED");
        row.set("BY", found.decided_by);
        show_time(row, *request.decided_at());
    }
    if (!request.reason().empty())
        page.add("WHY").set("TEXT", request.reason());
    if (!request.note().empty())
        page.add("NOTED").set("TEXT", request.note());
    show_matter(page, request);
}

void show_papers(web::Fields& page, const Found& found, const Urls& urls)
{
    if (found.papers.empty())
        page.show("NO_PAPERS");
    for (const auto& [kind, name] : words<IdentityPaperKind>) {
        const auto paper = std::ranges::find(found.papers, kind, &IdentityPaperRow::kind);
        if (paper == found.papers.end())
            continue;
        auto row = page.add("PAPERS");
        row.set_view("KIND_LABEL", field_for(kind).label);
        show_paper(row, paper->media_type, paper->pages, urls.desk_request_paper(found.request.number(), name));
    }
}

void show_deeds(web::Fields& page, const Found& found, const StaffPerson& who, const Urls& urls)
{
    if (who.role != Role::operator_ || !found.request.open())
        return;
    auto decision = page.add("DECISION");
    if (found.request.matter() == IdentityMatter::mobile)
        decision.show("CAN_GRANT");
    else if (!found.request.may_approve(who.id))
        decision.show("NEEDS_COLLEAGUE");
    else if (!found.unfinished.empty())
        show_unfinished(decision, found.unfinished, [&urls](const Unfinished& one) {
            return one.certificate > 0 ? urls.desk_certificate(one.certificate) : urls.desk_order(one.order_number);
        });
    else if (found.request.matter() == IdentityMatter::deletion)
        decision.show("CAN_DELETE");
    else if (found.company.orders.open > 0)
        decision.show("ORDERS_FIRST");
    else
        decision.show(found.request.matter() == IdentityMatter::name ? web::Name("CAN_RENAME")
                                                                     : web::Name("CAN_RECLAIM"));
}

}

web::Response Requests::show(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Requests::paper(const web::Request& request, const StaffPerson& who) const
{
    const auto paper = read_paper(request, who, 0);
    return original(paper.file_name, paper.media_type, opened(paper, request.path("no"), seal_));
}

web::Response Requests::paper_page(const web::Request& request, const StaffPerson& who) const
{
    const int page = page_in(request);
    return page_of(
        means_, [&] { return opened(read_paper(request, who, page), request.path("no"), seal_); }, page);
}

IdentityPaper Requests::read_paper(const web::Request& request, const StaffPerson& who, int page) const
{
    const auto kind = kind_in<IdentityPaperKind>(request);
    request.log().event = "identity_paper_read";
    return transact([&](Unit& unit, Instant now) {
        return deeds::read_paper(unit, request_in_sight(unit, request, who), kind, page, member(who), now);
    });
}

web::Response Requests::approve(const web::Request& request, const StaffPerson& who) const
{
    const std::string event = transact([&](Unit& unit, Instant now) {
        auto decided = request_as_read(unit, request, who);
        return deeds::approve(unit, decided, member(who), now);
    });
    request.log().event = event;
    return screens_.see_other(urls_.desk_request(request.path("no")), event);
}

web::Response Requests::refuse(const web::Request& request, const StaffPerson& who) const
{
    // That somebody has decided already is said before anything about the form.
    store_.read([&](Unit& unit) { request_as_read(unit, request, who); });
    Form form(request.form());
    const auto reason = form.line(reason_field);
    if (form.failed())
        return again(request, who, form);

    transact([&](Unit& unit, Instant now) {
        auto decided = request_as_read(unit, request, who);
        deeds::refuse(unit, decided, reason, member(who), now);
    });
    return done(request, "identity_refused", urls_.desk_request(request.path("no")), "identity_refused");
}

web::Response Requests::again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    auto page = screens_.page(request, who, "企业申请", Here::companies);
    show_company(page, found.company);
    show_request(page, found, clock_.now());
    show_papers(page, found, urls_);
    show_deeds(page, found, who, urls_);
    auto field = reason_field;
    if (found.request.matter() == IdentityMatter::mobile)
        field.hint = "企业会在「更换手机号」页面看到。拒绝后资料没有变化。";
    else if (found.request.matter() == IdentityMatter::deletion)
        field.hint = "企业会在「申请注销账户」页面和邮件中看到。拒绝后账户照常使用。";
    form.show(page, {field});
    return page.render("desk/requests/show", form.status());
}

}
