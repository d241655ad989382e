// What several pages of the desk show.
#include "pages/desk/parts.hpp"

#include "domain/mobile.hpp"
#include "pages/frame/words.hpp"
#include "pages/papers/fields.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

namespace {

void show_change(web::Fields& row, std::string_view before, std::string_view after)
{
    if (before == after)
        return;
    auto change = row.add("CHANGES");
    change.set("BEFORE", before);
    change.set("AFTER", after);
}

}

void show_history(web::Fields& page, const std::vector<HistoryLine>& history, const std::vector<PaperFault>& faults)
{
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = page.add("EVENTS");
        show_time(row, line->at);
        show_state(row, line->to_state);
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (!line->reason.empty())
            row.add("REASON").set("TEXT", line->reason);
        for (const auto& fault : faults)
            if (fault.change_id == line->id) {
                auto told = row.add("FAULTS");
                told.set_view("KIND_LABEL", field_for(fault.paper).label);
                told.set("TEXT", fault.text);
            }
    }
}

CompanyAtDesk CompanyAtDesk::of(Unit& unit, Company company)
{
    const auto orders = unit.companies().orders_of(company.id());
    return {std::move(company), orders};
}

std::optional<int> to_release(Unit& unit, const StaffPerson& who, bool certificates)
{
    if (!certificates || (who.role != Role::operator_ && who.role != Role::outlet))
        return std::nullopt;
    return unit.certificates().count_to_release(who.id, who.outlet);
}

void show_to_release(web::Fields& page, std::optional<int> waiting)
{
    if (!waiting)
        return;
    page.show("MAKES_CERTIFICATES");
    if (*waiting > 0)
        page.add("TO_RELEASE").set("COUNT", *waiting);
}

void show_company(web::Fields& page, const CompanyAtDesk& found)
{
    const auto& [company, orders] = found;
    const auto& profile = company.profile();
    page.set("ID", company.id().value);
    page.set("VERSION", company.version());
    page.set("COMPANY", company.name());
    page.set("COMPANY_CODE", company.credit_code());
    // Of an account that was deleted there is neither.
    const auto mobile = Mobile::parse(company.mobile());
    page.set("CONTACT", or_dash(company.contact()));
    page.set("MOBILE_MASKED", mobile ? mobile->masked() : "—");
    page.set("LEGAL_PERSON", or_dash(profile.legal_person));
    page.set("REGISTERED_AT", or_dash(profile.place()));
    page.set("ADDRESS", or_dash(profile.address));
    page.set("ORDERS_SUBMITTED", orders.submitted);
    page.set("ORDERS_OPEN", orders.open);
    page.set("ORDERS_COMPLETED", orders.completed);
    if (orders.completed > 0)
        page.show("HAS_COMPLETED");
    show_time(page, "REGISTERED", "REGISTERED_ISO", company.registered_at());
    if (company.closed()) {
        add_time(page, "CLOSED", *company.closed_at());
    }
}

void show_may_change(web::Fields& page, const CompanyAtDesk& found)
{
    if (!found.company.closed())
        page.show(found.orders.open > 0 ? web::Name("FROZEN") : web::Name("MAY_CHANGE"));
}

std::string_view request_badge(IdentityState state, bool ended)
{
    if (ended || state == IdentityState::withdrawn)
        return "idle";
    return state == IdentityState::done ? "good" : state == IdentityState::refused ? "bad" : "waiting";
}

std::string_view request_state_label(IdentityState state, bool ended)
{
    return ended ? std::string_view("许可已过期") : label(state);
}

void show_requests(web::Fields& page, const std::vector<IdentityRow>& rows, Instant now)
{
    if (rows.empty())
        return;
    auto list = page.add("IDENTITY_LIST");
    for (const auto& found : rows) {
        const bool ended = found.grant_has_ended(now);
        auto row = list.add("REQUESTS");
        row.set("REQUEST_NO", found.number);
        row.set_view("MATTER", label(found.matter));
        row.set("REQUEST_COMPANY", found.company);
        row.set("COMPANY_ID", found.company_id.value);
        row.set_view("REQUEST_STATE", request_badge(found.state, ended));
        row.set_view("REQUEST_STATE_LABEL", request_state_label(found.state, ended));
        row.set("ASKED_BY", found.asked_by.empty() ? std::string_view("企业") : std::string_view(found.asked_by));
        row.set("DECIDED_BY", or_dash(found.decided_by));
        show_time(row, "ASKED", "ASKED_ISO", found.asked_at);
        row.set("AGE", age_text(now - found.asked_at));
        if (found.matter == IdentityMatter::name) {
            show_change(row, found.before_name, found.after_name);
            show_change(row, found.before_credit_code, found.after_credit_code);
        }
        if (!found.reason.empty())
            row.add("WHY").set("TEXT", found.reason);
        else if (found.matter != IdentityMatter::name)
            row.show("NO_CHANGES");
    }
}

}
