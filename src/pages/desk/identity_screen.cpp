// A request beside its papers, and which deeds are offered to whom.
#include "pages/desk/identity_screen.hpp"

#include "pages/desk/company_fields.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/papers/opened.hpp"
#include "pages/desk/identity_fields.hpp"
#include "pages/papers/fields.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct Found {
    IdentityRequest request;
    Company company;
    CompanyOrders orders;
    std::vector<IdentityPaperRow> papers;
    std::string asked_by;
    std::string decided_by;
};

std::string name_of(Unit& unit, std::optional<StaffId> staff, std::string_view nobody)
{
    return staff ? unit.staff().numbered(*staff).name : std::string(nobody);
}

Found read(Unit& unit, const web::Request& asked)
{
    auto request = identity_in_sight(unit, asked);
    const auto company = request.company();
    Found found{.request = request,
                .company = unit.companies().numbered(company),
                .orders = unit.companies().orders_of(company),
                .papers = unit.identity_papers().of(request.id()),
                .asked_by = name_of(unit, request.asked_by(), "企业"),
                .decided_by = name_of(unit, request.decided_by(), "")};
    return found;
}

void show_request(web::Fields& fields, const Found& found, Instant now)
{
    const auto& request = found.request;
    const bool ended = request.state() == IdentityState::granted && !request.good(now);
    fields.set("REQUEST_NO", request.number());
    fields.set("REQUEST_VERSION", request.version());
    fields.set_view("MATTER", label(request.matter()));
    fields.set_view("REQUEST_STATE", badge(request.state(), ended));
    fields.set_view("REQUEST_STATE_LABEL", state_label(request.state(), ended));
    fields.set("ASKED_BY", found.asked_by);
    show_time(fields, "ASKED", "ASKED_ISO", request.asked_at());
    if (request.decided_at()) {
        auto row = fields.add("DECIDED");
        row.set("BY", found.decided_by);
        show_time(row, "AT", "AT_ISO", *request.decided_at());
    }
    if (!request.reason().empty())
        fields.add("WHY").set("TEXT", request.reason());
    if (!request.note().empty())
        fields.add("NOTED").set("TEXT", request.note());
    switch (request.matter()) {
    case IdentityMatter::mobile:
        fields.add("NEW_MOBILE").set("TEXT", request.mobile());
        break;
    case IdentityMatter::name: {
        auto row = fields.add("RENAMED");
        row.set("BEFORE_NAME", request.before().name);
        row.set("BEFORE_CODE", request.before().credit_code);
        row.set("AFTER_NAME", request.after().name);
        row.set("AFTER_CODE", request.after().credit_code);
        break;
    }
    case IdentityMatter::reclaim: {
        auto row = fields.add("RECLAIMED");
        row.set("BEFORE_NAME", request.before().name);
        row.set("BEFORE_CODE", request.before().credit_code);
        break;
    }
    }
}

void show_papers(web::Fields& fields, const Found& found, const Urls& urls)
{
    for (const auto& [kind, name] : words<IdentityPaperKind>) {
        const auto paper = std::ranges::find(found.papers, kind, &IdentityPaperRow::kind);
        if (paper == found.papers.end())
            continue;
        auto row = fields.add("PAPERS");
        row.set_view("KIND_LABEL", field_for(kind).label);
        auto held = row.add(paper->media_type == "application/pdf" ? web::Name("PDF") : web::Name("PICTURE"));
        held.set("URL", urls.desk_request_paper(found.request.number(), name));
    }
}

void show_deeds(web::Fields& fields, const Found& found, const StaffPerson& who)
{
    if (who.role != Role::reviewer || !found.request.open())
        return;
    auto decision = fields.add("DECISION");
    if (found.request.matter() == IdentityMatter::mobile)
        decision.show("CAN_GRANT");
    else if (!found.request.may_approve(who.id))
        decision.show("NEEDS_COLLEAGUE");
    else
        decision.show(found.orders.open > 0 ? web::Name("ORDERS_FIRST") : web::Name("CAN_RECLAIM"));
}

}

web::Response IdentityScreen::show(const web::Request& request, const FormCheck& check) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request); });
    auto fields = screens_.fields(request, "企业申请", Here::companies);
    show_company_at_desk(fields, {found.company, found.orders});
    show_request(fields, found, clock_.now());
    show_papers(fields, found, urls_);
    show_deeds(fields, found, request.who<StaffPerson>());
    if (check.failed())
        fields.set("REASON", request.form().get("reason"));
    check.show(fields);
    auto response = screens_.show(request, "desk/identity_request", fields, check.failed() ? 422 : 200);
    allow_frames(response);
    return response;
}

}
