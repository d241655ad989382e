// The order list's filter, out of an address and back into one.
#include "pages/order_query.hpp"

#include "domain/text.hpp"
#include "pages/access.hpp"
#include "pages/frame/lists.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

constexpr FormField state_field{"state", "STATE", "STATE_ERROR"};
constexpr FormField from_field{"from", "FROM", "FROM_ERROR"};
constexpr FormField to_field{"to", "TO", "TO_ERROR"};

// Longer texts are no date and no state: they are not given back either.
constexpr std::size_t longest = 24;

std::optional<Date> date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = whole_number<int>(text.substr(0, 4));
    const auto month = whole_number<unsigned>(text.substr(5, 2));
    const auto day = whole_number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day || *year < 2000 || *year > 2199)
        return std::nullopt;
    const Date read{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
    return read.ok() ? std::optional(read) : std::nullopt;
}

}

OrderQuery::OrderQuery(const web::Request& request)
    : state_(request.query("state").substr(0, longest)),
      from_(trimmed(request.query("from").substr(0, longest))),
      to_(trimmed(request.query("to").substr(0, longest)))
{
    if (!state_.empty()) {
        filter_.state = from_word<OrderState>(state_);
        if (!filter_.state)
            check_.wrong(state_field, "没有这个订单状态，请从列表中选择。");
    }
    filter_.from = day(from_field, from_);
    filter_.until = day(to_field, to_);
    if (filter_.until)
        *filter_.until += std::chrono::days(1);
    if (filter_.from && filter_.until && *filter_.from >= *filter_.until)
        check_.wrong(to_field, "订单结束时间不能早于订单开始时间。");

    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
}

std::optional<Instant> OrderQuery::day(const FormField& field, std::string_view typed)
{
    if (typed.empty())
        return std::nullopt;
    const auto read = date(typed);
    if (!read) {
        check_.wrong(field, "日期不正确，请按“2026-11-22”的格式填写。");
        return std::nullopt;
    }
    return china_midnight(*read);
}

void OrderQuery::show(web::Fields& fields) const
{
    for (const auto& [state, name] : words<OrderState>) {
        auto row = fields.add("STATES");
        row.set_view("STATE", name);
        row.set_view("STATE_LABEL", label(state));
        if (filter_.state == state)
            row.show("SELECTED");
    }
    fields.set("FROM", from_);
    fields.set("TO", to_);
    check_.show(fields);
}

std::string OrderQuery::text(std::string_view more) const
{
    std::string text;
    const auto add = [&](std::string_view part) {
        if (!part.empty())
            (text += text.empty() ? '?' : '&') += part;
    };
    if (filter_.state)
        add("state=" + state_);
    if (filter_.from)
        add("from=" + from_);
    if (filter_.until)
        add("to=" + to_);
    add(more);
    return text;
}

}
