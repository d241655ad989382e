// From rows to tables.
#include "pages/desk/figures/tables.hpp"

#include "domain/counted.hpp"
#include "domain/order_state.hpp"
#include "domain/paper.hpp"
#include "pages/papers/fields.hpp"

#include <algorithm>
#include <map>

namespace cakey::pages::desk {

namespace {

using enum FigureMeasure;

constexpr OrderState states[] = {
    OrderState::awaiting_payment, OrderState::awaiting_review, OrderState::awaiting_correction,
    OrderState::in_progress,      OrderState::handed_over,     OrderState::dispatched,
    OrderState::completed,        OrderState::closed,          OrderState::draft};

using ByDay = std::map<std::string, Counted>;

// A line of these values for each day, and the total.
template <class Values>
FigureTable daily(FigureTable table, const ByDay& days, FigureValues total, Values values)
{
    table.head = "日期";
    table.by_day = true;
    for (const auto& [day, counted] : days)
        table.lines.push_back({day, values(counted)});
    table.total = std::move(total);
    return table;
}

FigureTable orders_table(const ByDay& days, const Counted& whole)
{
    FigureTable table{
        "orders", "订单", {}, "每天进入各状态的订单数；“待提交”是撤回、拒绝和超时未补正的，不含新保存的草稿。", {}, {}};
    for (const auto state : states)
        table.columns.push_back({label(state), FigureUnit::count, state != OrderState::draft});
    const auto values = [](const Counted& counted) {
        FigureValues all;
        for (const auto state : states)
            all.emplace_back(counted.of(entered, word(state)).count);
        return all;
    };
    return daily(std::move(table), days, values(whole), values);
}

FigureTable money_table(const ByDay& days, const Counted& whole)
{
    const auto values = [](const Counted& counted) {
        const auto in = counted.all_of(received), out = counted.all_of(refunded);
        return FigureValues{in.count, in.amount, out.count, out.amount, in.amount - out.amount};
    };
    return daily({"money",
                  "收入与退款",
                  {},
                  "收入按支付宝的付款时间，退款按确认退回的时间计入当天；退款不冲减以前日期的收入。",
                  {{"收款笔数"},
                   {"收入", FigureUnit::fen, true},
                   {"退款笔数"},
                   {"退款", FigureUnit::fen, true},
                   {"净收入", FigureUnit::fen}},
                  {}},
                 days, values(whole), values);
}

// Medians of days do not add up to one of all of them: for that the hours are counted.
FigureTable time_table(const ByDay& days, const Counted& whole)
{
    const auto of_day = [](const Counted& counted) {
        const auto median = counted.of(approval_median), most = counted.of(approval_most);
        if (median.count == 0)
            return FigureValues{0, {}, {}};
        return FigureValues{median.count, median.amount, most.amount};
    };
    return daily({"time",
                  "付款到通过的时间",
                  {},
                  "每次付款后第一次审核通过。合计的中位数和 95% 按整小时向上取，每天的精确到秒。",
                  {{"通过单数"}, {"中位数", FigureUnit::seconds, true}, {"95% 不超过", FigureUnit::seconds, true}},
                  {}},
                 days, {whole.all_of(approval_hours).count, whole.approved_within(50), whole.approved_within(95)},
                 of_day);
}

FigureTable due_table(const ByDay& days, const Counted& whole)
{
    const auto values = [](const Counted& counted) {
        return FigureValues{counted.of(due, word(Punctuality::kept)).count,
                            counted.of(due, word(Punctuality::late)).count, counted.kept_rate()};
    };
    return daily({"due",
                  "办结时限",
                  {},
                  "审核通过或拒绝时是否已过办结时限。",
                  {{"按时", FigureUnit::count, true},
                   {"超时", FigureUnit::count, true},
                   {"按时率", FigureUnit::tenths_of_percent}},
                  {}},
                 days, values(whole), values);
}

FigureTable refusals_table(const Counted& whole, const std::vector<RefusalReason>& reasons)
{
    FigureTable table{"refusals",
                      "拒绝原因",
                      "原因",
                      "按选用的常用原因统计。",
                      {{"单数", FigureUnit::count, true}, {"占比", FigureUnit::tenths_of_percent}},
                      {}};
    const auto total = whole.all_of(refusal).count;
    const auto add = [&](std::string name, std::int64_t count) {
        table.lines.push_back(
            {std::move(name), {count, total == 0 ? std::nullopt : std::optional(1000 * count / total)}});
    };
    for (const auto& reason : reasons)
        if (const auto count = whole.of(refusal, std::to_string(reason.id)).count; reason.active || count > 0)
            add(reason.title, count);
    for (const auto& [reason, name] : words<OtherRefusal>)
        add(std::string(label(reason)), whole.of(refusal, name).count);
    table.total = FigureValues{total, {}};
    return table;
}

FigureTable papers_table(const Counted& whole)
{
    FigureTable table{
        "papers", "拒绝时不符合的材料", "材料", "一次拒绝可以涉及几种材料。", {{"单数", FigureUnit::count, true}}, {}};
    for (const auto& [kind, name] : words<PaperKind>)
        table.lines.push_back({std::string(field_for(kind).label), {whole.of(paper, name).count}});
    return table;
}

// Days on which nothing was counted, too.
ByDay all_days(const FigureFilter& filter)
{
    ByDay days;
    const std::chrono::sys_days last = *date_in(filter.last);
    for (std::chrono::sys_days day = *date_in(filter.first); day <= last; day += std::chrono::days(1))
        days[date_text(day)];
    return days;
}

}

std::vector<FigureTable> tables_by_day(const FigureFilter& filter, const std::vector<FigureRow>& rows,
                                       const std::vector<FigureSum>& sums, const std::vector<RefusalReason>& reasons)
{
    auto days = all_days(filter);
    for (const auto& row : rows)
        days[row.day].add(row);
    Counted whole;
    for (const auto& sum : sums)
        if (sum.part == filter.part)
            whole.add(sum);
    std::vector<FigureTable> tables{orders_table(days, whole)};
    // Nobody's, but the whole site's: who reviews takes no money in.
    if (filter.dimension != FigureDimension::operator_)
        tables.push_back(money_table(days, whole));
    for (auto make : {time_table, due_table})
        tables.push_back(make(days, whole));
    tables.push_back(refusals_table(whole, reasons));
    tables.push_back(papers_table(whole));
    return tables;
}

FigureTable table_of_parts(FigureDimension dimension, const std::vector<FigureSum>& sums,
                           const std::function<std::string(const std::string& part)>& name)
{
    const bool of_people = dimension == FigureDimension::operator_;
    std::map<std::string, Counted> parts;
    for (const auto& sum : sums)
        parts[sum.part].add(sum);
    FigureTable table{"parts", "合计", label(dimension), "选择名称查看每天的数字。", {}, {}};
    if (!of_people)
        table.columns = {{"提交审核", FigureUnit::count, true}};
    table.columns.insert(table.columns.end(), {{"通过", FigureUnit::count, of_people},
                                               {"拒绝"},
                                               {"退回补正"},
                                               {"按时率", FigureUnit::tenths_of_percent},
                                               {"付款到通过中位数", FigureUnit::seconds},
                                               {"95% 不超过", FigureUnit::seconds}});
    if (!of_people)
        table.columns.insert(table.columns.end(), {{"收入", FigureUnit::fen}, {"退款", FigureUnit::fen}});
    for (const auto& [part, counted] : parts) {
        FigureValues values;
        if (!of_people)
            values.emplace_back(counted.of(entered, word(OrderState::awaiting_review)).count);
        for (const auto& [decision, text] : words<Decision>)
            values.emplace_back(counted.of(decided, text).count);
        values.insert(values.end(), {counted.kept_rate(), counted.approved_within(50), counted.approved_within(95)});
        if (!of_people)
            values.insert(values.end(), {counted.all_of(received).amount, counted.all_of(refunded).amount});
        // Of who hands over, and decides nothing, there is nothing to say here.
        if (std::ranges::any_of(values, [](const FigureValue& value) { return value.value_or(0) != 0; }))
            table.lines.push_back({name(part), std::move(values), part});
    }
    // Who has most to do comes first.
    std::ranges::stable_sort(table.lines, std::greater(), [](const FigureLine& line) { return line.values.front(); });
    return table;
}

}
