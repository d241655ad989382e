// Tabs, rows and views of the work list.
#include "pages/desk/work/parts.hpp"

#include "pages/frame/url.hpp"
#include "pages/frame/words.hpp"
#include "store/work_list.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

std::string count_text(int count)
{
    return count < WorkCount::most ? std::to_string(count) : std::to_string(WorkCount::most) + "+";
}

void show_row(web::Fields& row, const WorkRow& order, Instant now)
{
    row.set("NO", order.number);
    row.set("COMPANY", order.company);
    row.set_view("BUSINESS", label(order.business_type));
    row.set("DELIVERY", order.outlet.empty() ? std::string(label(order.delivery)) : order.outlet);
    show_state(row, order.state);
    row.set("AGE", age_text(now - order.state_since));
    row.set("SINCE_ISO", china_iso(order.state_since));
    row.set("CLAIMED_BY", or_dash(order.claimed_by));
    if (!order.bid_opening.empty())
        row.add("OPENING").set("DAY", order.bid_opening);
    if (order.due_at && order.state == OrderState::awaiting_review) {
        auto due = row.add("DUE");
        show_time(due, *order.due_at);
        if (order.overdue(now))
            due.show("LATE");
    } else {
        row.show("NOT_DUE");
    }
}

}

void show_tabs(web::Fields& page, const WorkQuery& query, const std::vector<WorkCount>& counts, const Urls& urls)
{
    const auto count = [&](OrderState state) {
        const auto found = std::ranges::find(counts, state, &WorkCount::state);
        return found == counts.end() ? 0 : found->count;
    };
    const auto tab = [&](std::string_view label, std::string_view state, int number) {
        auto row = page.add("TALLIES");
        row.set_view("LABEL", label);
        row.set("URL", urls.desk_work() + query.text_of(state));
        row.set("COUNT", count_text(number));
        if (query.filter().state == from_word<OrderState>(state))
            row.show("CURRENT");
    };
    int all = 0;
    for (const auto state : work_states())
        if (state != OrderState::awaiting_correction)  // that waits for its company
            all += count(state);
    tab("全部", "", all);
    for (const auto state : work_states())
        tab(label(state), word(state), count(state));
}

void show_urgent(web::Fields& page, const std::vector<WorkRow>& orders, Instant now)
{
    if (orders.empty())
        return;
    auto lane = page.add("URGENT");
    for (const auto& order : orders) {
        auto row = lane.add("ROWS");
        show_row(row, order, now);
    }
    if (orders.size() == WorkList::most_urgent)
        lane.add("MORE").set("COUNT", WorkList::most_urgent);
}

void show_rows(web::Fields& page, Role role, const std::vector<WorkRow>& orders, Instant now)
{
    if (orders.empty())
        return page.show("NO_ORDERS");
    auto table = page.add("TABLE");
    for (const auto& order : orders) {
        auto row = table.add("ORDERS");
        show_row(row, order, now);
        row.set("VERSION", order.version);
        if (role == Role::operator_ && order.state == OrderState::awaiting_review && order.claimed_by.empty())
            row.show("CAN_CLAIM");
    }
}

void show_views(web::Fields& page, const std::vector<SavedView>& views, const Urls& urls)
{
    if (views.empty())
        return;
    auto list = page.add("VIEWS");
    for (const auto& view : views) {
        auto row = list.add("ROWS");
        row.set("ID", view.id);
        row.set("NAME", view.name);
        row.set("URL", urls.desk_work() + view.query);
    }
}

}
