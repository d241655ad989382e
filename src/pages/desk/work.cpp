// The work list: tallies by state, the oldest first, and what the outbox could not do.
#include "pages/desk/work.hpp"

#include "base/utf8.hpp"
#include "domain/text.hpp"
#include "pages/frame/shown.hpp"
#include "pages/desk/identity_fields.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>
#include <span>

namespace cakey::pages {

namespace {

constexpr std::size_t longest_search = 100;  // characters
constexpr int most_stuck = 50;
constexpr int most_requests = 50;
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

DeskFilter filter_of(const web::Request& request)
{
    const auto& who = request.who<StaffPerson>();
    DeskFilter filter{.state = {}, .outlet = who.outlet, .search = trimmed(request.query("q"))};
    if (!filter.search.empty())
        return filter;
    const auto asked = from_word<OrderState>(request.query("state"));
    if (asked && std::ranges::count(states_of(who.role), *asked) > 0)
        filter.state = asked;
    else if (who.role == Role::outlet)
        filter.state = OrderState::in_progress;
    return filter;
}

// An outlet finds by search only what it works on.
void keep_states(std::vector<DeskRow>& rows, Role role)
{
    if (role == Role::outlet)
        std::erase_if(rows, [](const DeskRow& row) { return std::ranges::count(at_outlet, row.state) == 0; });
}

}

web::Response DeskWorkPage::list(const web::Request& request) const
{
    const auto& who = request.who<StaffPerson>();
    const auto filter = filter_of(request);
    auto work = read(filter, who.role);
    keep_states(work.rows, who.role);

    auto fields = screens_.fields(request, "待办", Here::work);
    fields.set("SEARCH", filter.search);
    fields.show(filter.search.empty() ? web::Name("WAITING") : web::Name("SEARCHED"));
    show_tallies(fields, who, filter, work);
    show_rows(fields, who, work.rows);
    if (static_cast<int>(work.rows.size()) == filter.most)
        fields.add("MORE").set("COUNT", filter.most);
    show_identity_list(fields, work.requests, clock_.now());
    show_due(fields, work.due);
    show_stuck(fields, who, work);
    return screens_.show(request, "desk/work", fields);
}

DeskWorkPage::Work DeskWorkPage::read(const DeskFilter& filter, Role role) const
{
    return store_.read([&](Unit& unit) {
        Work work;
        work.counts = unit.orders().desk_counts(filter.outlet);
        if (code_points(filter.search) <= longest_search)
            work.rows = unit.orders().desk(filter);
        if (role == Role::outlet)
            return work;
        work.requests = unit.identity_requests().open(most_requests);
        work.due = unit.orders().due(most_due);
        work.stuck = unit.outbox().stuck(most_stuck);
        work.texts = texts_of(unit, work.stuck);
        return work;
    });
}

void DeskWorkPage::show_tallies(web::Fields& fields, const StaffPerson& who, const DeskFilter& filter,
                                const Work& work) const
{
    const auto count = [&](OrderState state) {
        const auto found = std::ranges::find(work.counts, state, &DeskCount::state);
        return found == work.counts.end() ? 0 : found->count;
    };
    const auto tally = [&](std::string_view label, const std::string& url, int number, bool current) {
        auto row = fields.add("TALLIES");
        row.set_view("LABEL", label);
        row.set("URL", url);
        row.set("COUNT", number);
        if (current)
            row.show("CURRENT");
    };

    const bool searching = !filter.search.empty();
    if (who.role != Role::outlet) {
        int all = 0;
        for (const auto state : at_desk)
            if (state != OrderState::awaiting_correction)  // that waits for its company
                all += count(state);
        tally("全部", urls_.desk_work(), all, !searching && !filter.state);
    }
    for (const auto state : states_of(who.role))
        tally(label(state), urls_.desk_work() + "?state=" + std::string(word(state)), count(state),
              !searching && filter.state == state);
}

void DeskWorkPage::show_rows(web::Fields& fields, const StaffPerson& who, const std::vector<DeskRow>& rows) const
{
    if (rows.empty()) {
        fields.show("NO_ORDERS");
        return;
    }
    const auto now = clock_.now();
    auto table = fields.add("TABLE");
    for (const auto& order : rows) {
        auto row = table.add("ORDERS");
        row.set("NO", order.number);
        row.set("VERSION", order.version);
        row.set("COMPANY", order.company);
        row.set_view("BUSINESS", label(order.business_type));
        row.set("DELIVERY", order.outlet.empty() ? std::string(label(order.delivery)) : order.outlet);
        row.set_view("STATE", word(order.state));
        row.set_view("STATE_LABEL", label(order.state));
        row.set("AGE", age_text(now - order.state_since));
        row.set("SINCE_ISO", iso_text(order.state_since));
        const bool ours = order.state == OrderState::awaiting_review || order.state == OrderState::in_progress;
        if (ours && now - order.state_since >= overdue)
            row.show("OVERDUE");
        row.set("CLAIMED_BY", order.claimed_by.empty() ? std::string_view("—") : std::string_view(order.claimed_by));
        if (who.role == Role::reviewer && order.state == OrderState::awaiting_review && order.claimed_by.empty())
            row.show("CAN_CLAIM");
    }
}

void DeskWorkPage::show_due(web::Fields& fields, const std::vector<DueRow>& due) const
{
    if (due.empty())
        return;
    const auto now = clock_.now();
    auto section = fields.add("DUE");
    for (const auto& order : due) {
        auto row = section.add("ROWS");
        row.set("NO", order.number);
        row.set("COMPANY", order.company);
        row.set_view("BUSINESS", label(order.business_type));
        show_time(row, "AT", "AT_ISO", order.due_at);
        if (order.due_at < now)
            row.show("LATE");
    }
}

void DeskWorkPage::show_stuck(web::Fields& fields, const StaffPerson& who, const Work& work) const
{
    if (work.stuck.empty())
        return;
    auto stuck = fields.add("STUCK");
    for (const auto& item : work.stuck)
        show_outbox_item(stuck, item, work.texts, who.role == Role::reviewer);
}

}
