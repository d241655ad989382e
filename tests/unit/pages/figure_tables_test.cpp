// Figures as tables, in words and as files.
#include "pages/desk/figures/file.hpp"
#include "pages/desk/figures/tables.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(figure_tables)

using namespace cakey;
using namespace cakey::pages::desk;

namespace {

using enum FigureMeasure;

const FigureFilter three_days{FigureDimension::whole, "", "2026-11-22", "2026-11-24"};

const FigureTable& table(const std::vector<FigureTable>& tables, std::string_view id)
{
    return *std::ranges::find(tables, id, &FigureTable::id);
}

FigureSum hours(int hour, int count) { return {"", approval_hours, std::to_string(hour), count, 0}; }

// What the total of the times says of those first approvals.
FigureValues times_of(const std::vector<FigureSum>& sums)
{
    return table(tables_by_day(three_days, {}, sums, {}), "time").total.value();
}

std::string text_of(FigureValue value) { return value ? std::to_string(*value) : "nothing"; }

}

BOOST_AUTO_TEST_CASE(each_day_has_a_line_and_nothing_happened_is_nought)
{
    const auto tables = tables_by_day(three_days, {{"2026-11-23", entered, "awaiting_review", 7, 0}}, {}, {});
    const auto& orders = table(tables, "orders");
    BOOST_TEST(orders.lines.size() == 3u);
    BOOST_TEST(orders.lines[0].label == "2026-11-22");
    BOOST_TEST(text_of(orders.lines[0].values[1]) == "0");
    BOOST_TEST(text_of(orders.lines[1].values[1]) == "7");
    BOOST_TEST(text_of(orders.lines[2].values[1]) == "0");
}

BOOST_AUTO_TEST_CASE(income_and_refunds_of_a_day_stand_beside_each_other_with_the_difference)
{
    const auto tables = tables_by_day(three_days,
                                      {{"2026-11-22", received, "", 2, 50000},
                                       {"2026-11-22", refunded, "refused", 1, 60000},
                                       {"2026-11-22", refunded, "surplus", 1, 1000}},
                                      {}, {});
    const auto& values = table(tables, "money").lines[0].values;
    BOOST_TEST(text_of(values[0]) == "2");
    BOOST_TEST(text_of(values[1]) == "50000");
    BOOST_TEST(text_of(values[2]) == "2");
    BOOST_TEST(text_of(values[3]) == "61000");
    BOOST_TEST(shown(values[4], FigureUnit::fen) == "−¥110.00");
    BOOST_TEST(written(values[4], FigureUnit::fen) == "-110.00");
}

BOOST_AUTO_TEST_CASE(a_day_without_an_approval_has_no_median_and_not_nought)
{
    const auto tables = tables_by_day(
        three_days, {{"2026-11-23", approval_median, "", 3, 5400}, {"2026-11-23", approval_most, "", 3, 9000}}, {}, {});
    const auto& time = table(tables, "time");
    BOOST_TEST(!time.lines[0].values[1].has_value());
    BOOST_TEST(shown(time.lines[0].values[1], FigureUnit::seconds) == "—");
    BOOST_TEST(shown(time.lines[1].values[1], FigureUnit::seconds) == "1 小时 30 分");
    BOOST_TEST(written(time.lines[1].values[2], FigureUnit::seconds) == "150");
}

BOOST_AUTO_TEST_CASE(over_several_days_half_and_95_of_100_are_counted_by_the_hour)
{
    const auto even = times_of({hours(1, 50), hours(2, 45), hours(30, 5)});
    BOOST_TEST(text_of(even[0]) == "100");
    BOOST_TEST(text_of(even[1]) == "3600");
    BOOST_TEST(text_of(even[2]) == "7200");
    // Hours are numbers: the ninth comes before the tenth.
    const auto few = times_of({hours(9, 1), hours(10, 2)});
    BOOST_TEST(text_of(few[1]) == "36000");
    BOOST_TEST(text_of(times_of({})[1]) == "nothing");
}

BOOST_AUTO_TEST_CASE(refusals_are_told_by_the_names_of_their_reasons)
{
    const std::vector<RefusalReason> reasons = {{.id = 4, .title = "没有盖章"},
                                                {.id = 5, .title = "停用而没有用过", .active = false},
                                                {.id = 6, .title = "停用而用过", .active = false}};
    const auto tables = tables_by_day(three_days, {}, {{"", refusal, "6", 1, 0}, {"", refusal, "another_reason", 3, 0}},
                                      reasons);
    const auto& lines = table(tables, "refusals").lines;
    BOOST_TEST_REQUIRE(lines.size() == 5u);
    BOOST_TEST(lines[0].label == "没有盖章");
    BOOST_TEST(text_of(lines[0].values[0]) == "0");
    BOOST_TEST(lines[1].label == "停用而用过");
    BOOST_TEST(shown(lines[1].values[1], FigureUnit::tenths_of_percent) == "25.0%");
    BOOST_TEST(text_of(lines[2].values[0]) == "3");
}

BOOST_AUTO_TEST_CASE(a_rate_of_nothing_is_none)
{
    const auto tables = tables_by_day(three_days,
                                      {{"2026-11-22", due, "kept", 2, 0}, {"2026-11-22", due, "late", 1, 0}}, {}, {});
    const auto& lines = table(tables, "due").lines;
    BOOST_TEST(shown(lines[0].values[2], FigureUnit::tenths_of_percent) == "66.6%");
    BOOST_TEST(!lines[1].values[2].has_value());
}

BOOST_AUTO_TEST_CASE(who_only_reviews_has_no_income)
{
    auto filter = three_days;
    filter.dimension = FigureDimension::operator_;
    filter.part = "7";
    const auto tables = tables_by_day(filter, {}, {}, {});
    BOOST_TEST((std::ranges::find(tables, "money", &FigureTable::id) == tables.end()));
}

BOOST_AUTO_TEST_CASE(of_the_sums_only_the_parts_own_count)
{
    auto filter = three_days;
    filter.dimension = FigureDimension::outlet;
    filter.part = "3";
    const auto tables = tables_by_day(filter, {}, {{"3", received, "", 1, 100}, {"4", received, "", 1, 9900}}, {});
    BOOST_TEST(text_of(table(tables, "money").total.value()[1]) == "100");
}

BOOST_AUTO_TEST_CASE(parts_stand_beside_one_another_the_busiest_first)
{
    const auto parts = table_of_parts(FigureDimension::platform,
                                      {{"a", entered, "awaiting_review", 1, 0},
                                       {"b", entered, "awaiting_review", 5, 0},
                                       {"b", decided, "approved", 4, 0},
                                       {"b", received, "", 5, 123456}},
                                      [](const std::string& part) { return "平台 " + part; });
    BOOST_TEST(parts.lines.size() == 2u);
    BOOST_TEST(parts.lines[0].label == "平台 b");
    BOOST_TEST(parts.lines[0].part.value() == "b");
    BOOST_TEST(text_of(parts.lines[0].values[1]) == "4");
    BOOST_TEST(parts.columns.size() == parts.lines[0].values.size());
}

BOOST_AUTO_TEST_CASE(who_decided_nothing_has_no_line)
{
    const auto parts = table_of_parts(FigureDimension::operator_,
                                      {{"7", decided, "approved", 1, 0}, {"9", entered, "handed_over", 3, 0}},
                                      [](const std::string& part) { return part; });
    BOOST_TEST(parts.lines.size() == 1u);
    BOOST_TEST(parts.lines[0].label == "7");
}

BOOST_AUTO_TEST_CASE(times_are_told_in_days_hours_and_minutes)
{
    BOOST_TEST(shown(59, FigureUnit::seconds) == "59 秒");
    BOOST_TEST(shown(60, FigureUnit::seconds) == "1 分");
    BOOST_TEST(shown(3600, FigureUnit::seconds) == "1 小时");
    BOOST_TEST(shown(97260, FigureUnit::seconds) == "1 天 3 小时 1 分");
    BOOST_TEST(shown(86400, FigureUnit::seconds) == "1 天");
}

BOOST_AUTO_TEST_CASE(a_file_has_a_mark_units_in_its_head_and_runs_no_formula)
{
    const FigureTable table{
        "x", "收入", "平台", "", {{"单数"}, {"收入", FigureUnit::fen}}, {{"=1+1", {3, {}}}}, FigureValues{3, 12345}};
    BOOST_TEST(csv_of(table)
               == "\xEF\xBB\xBF\"平台\",\"单数\",\"收入（元）\"\r\n\"'=1+1\",3,\r\n\"合计\",3,123.45\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
