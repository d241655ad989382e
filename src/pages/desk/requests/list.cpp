// Rows of requests: what it is about, from what to what, who asked, what became of it.
#include "pages/desk/requests/list.hpp"

#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

namespace {

bool has_ended(const IdentityRow& row, Instant now)
{
    return row.state == IdentityState::granted && row.ends_at && now >= *row.ends_at;
}

void show_change(web::Fields& row, std::string_view before, std::string_view after)
{
    if (before == after)
        return;
    auto change = row.add("CHANGES");
    change.set("BEFORE", before);
    change.set("AFTER", after);
}

}

std::string_view request_badge(IdentityState state, bool ended)
{
    switch (state) {
    case IdentityState::open:
        return "waiting";
    case IdentityState::granted:
        return ended ? "idle" : "waiting";
    case IdentityState::done:
        return "good";
    case IdentityState::refused:
        return "bad";
    case IdentityState::withdrawn:
        return "idle";
    }
    return "";
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
        const bool ended = has_ended(found, now);
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
