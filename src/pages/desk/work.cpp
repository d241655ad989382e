// The work list: tallies by state, the oldest first, and what is due.
#include "pages/desk/handlers.hpp"
#include "pages/desk/parts.hpp"

#include <algorithm>
#include <span>

namespace cakey::pages::desk {

namespace {

constexpr int most_due = 20;
// From here on a row is marked: a revocation is due within a day, and nothing else should take longer either.
constexpr std::chrono::hours overdue{24};

constexpr OrderState at_desk[] = {OrderState::awaiting_review, OrderState::in_progress, OrderState::handed_over,
                                  OrderState::awaiting_correction};
constexpr OrderState at_outlet[] = {OrderState::in_progress, OrderState::handed_over};

std::span<const OrderState> states_of(Role role)
{
    return role == Role::outlet ? std::span<const OrderState>(at_outlet) : std::span<const OrderState>(at_desk);
}

DeskFilter filter_of(const web::Request& request, const StaffPerson& who)
{
    DeskFilter filter{.state = {}, .outlet = who.outlet};
    const auto asked = from_word<OrderState>(request.query("state"));
    if (asked && std::ranges::count(states_of(who.role), *asked) > 0)
        filter.state = asked;
    else if (who.role == Role::outlet)
        filter.state = OrderState::in_progress;
    return filter;
}

struct Found {
    std::vector<DeskRow> rows;
    std::vector<DeskCount> counts;
    std::vector<DueRow> due;

    int count(OrderState state) const
    {
        const auto found = std::ranges::find(counts, state, &DeskCount::state);
        return found == counts.end() ? 0 : found->count;
    }
};

Found read(Unit& unit, const DeskFilter& filter, Role role)
{
    Found found;
    found.counts = unit.orders().desk_counts(filter.outlet);
    found.rows = unit.orders().desk(filter);
    if (role != Role::outlet)
        found.due = unit.orders().due(most_due);
    return found;
}

void show_tallies(web::Fields& page, Role role, const DeskFilter& filter, const Found& found, const Urls& urls)
{
    const auto tally = [&](std::string_view label, const std::string& url, int number, bool current) {
        auto row = page.add("TALLIES");
        row.set_view("LABEL", label);
        row.set("URL", url);
        row.set("COUNT", number);
        if (current)
            row.show("CURRENT");
    };
    if (role != Role::outlet) {
        int all = 0;
        for (const auto state : at_desk)
            if (state != OrderState::awaiting_correction)  // that waits for its company
                all += found.count(state);
        tally("全部", urls.desk_work(), all, !filter.state);
    }
    for (const auto state : states_of(role))
        tally(label(state), urls.desk_work() + "?state=" + std::string(word(state)), found.count(state),
              filter.state == state);
}

void show_rows(web::Fields& page, Role role, const std::vector<DeskRow>& rows, Instant now)
{
    if (rows.empty())
        return page.show("NO_ORDERS");
    auto table = page.add("TABLE");
    for (const auto& order : rows) {
        auto row = table.add("ORDERS");
        row.set("NO", order.number);
        row.set("VERSION", order.version);
        row.set("COMPANY", order.company);
        row.set_view("BUSINESS", label(order.business_type));
        row.set("DELIVERY", order.outlet.empty() ? std::string(label(order.delivery)) : order.outlet);
        show_state(row, order.state);
        row.set("AGE", age_text(now - order.state_since));
        row.set("SINCE_ISO", china_iso(order.state_since));
        const bool ours = order.state == OrderState::awaiting_review || order.state == OrderState::in_progress;
        if (ours && now - order.state_since >= overdue)
            row.show("OVERDUE");
        row.set("CLAIMED_BY", or_dash(order.claimed_by));
        if (role == Role::operator_ && order.state == OrderState::awaiting_review && order.claimed_by.empty())
            row.show("CAN_CLAIM");
    }
}

void show_due(web::Fields& page, const std::vector<DueRow>& due, Instant now)
{
    if (due.empty())
        return;
    auto section = page.add("DUE");
    for (const auto& order : due) {
        auto row = section.add("ROWS");
        row.set("NO", order.number);
        row.set("COMPANY", order.company);
        row.set_view("BUSINESS", label(order.business_type));
        show_time(row, order.due_at);
        if (order.due_at < now)
            row.show("LATE");
    }
}
}

web::Response Work::list(const web::Request& request, const StaffPerson& who) const
{
    const auto filter = filter_of(request, who);
    const auto now = clock_.now();
    const auto found = store_.read([&](Unit& unit) { return read(unit, filter, who.role); });

    auto page = screens_.page(request, who, "待办", Here::work);
    show_tallies(page, who.role, filter, found, urls_);
    show_rows(page, who.role, found.rows, now);
    if (static_cast<int>(found.rows.size()) == filter.most)
        page.add("MORE").set("COUNT", filter.most);
    show_due(page, found.due, now);
    return page.render("desk/work");
}

}
