// Where the shapes of a drawing stand: read back out of the SVG that the true view makes of them.
#include "pages/desk/figures/chart.hpp"

#include "web/view.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(figure_chart)

using namespace cakey;
using namespace cakey::pages::desk;

namespace {

FigureTable by_day(const std::vector<FigureValue>& values, FigureUnit unit = FigureUnit::count)
{
    FigureTable table{"t", "订单", "日期", "", {{"待审核", unit, true}}, {}, {}, true};
    for (std::size_t i = 0; i < values.size(); ++i)
        table.lines.push_back({"2026-11-" + std::to_string(11 + i), {values[i]}});
    return table;
}

std::string drawing(const FigureTable& table)
{
    static const web::Views views(CAKEY_SOURCE "/views");
    web::Fields page;
    auto place = page.add("TABLES");
    place.set_view("ID", table.id);
    draw(place, table);
    return views.render("desk/figures/list", page);
}

int times(const std::string& text, const std::string& pattern)
{
    const std::regex regex(pattern);
    return static_cast<int>(
        std::distance(std::sregex_iterator(text.begin(), text.end(), regex), std::sregex_iterator()));
}

std::string first(const std::string& text, const std::string& pattern)
{
    std::smatch found;
    return std::regex_search(text, found, std::regex(pattern)) ? found[1].str() : "";
}

}

BOOST_AUTO_TEST_CASE(the_highest_value_of_a_round_scale_stands_at_the_top_and_nought_at_the_bottom)
{
    const auto svg = drawing(by_day({0, 10}));
    BOOST_TEST(first(svg, "polyline points=\"([^\"]*)\"") == "170,355 1170,20");
}

BOOST_AUTO_TEST_CASE(a_day_without_a_value_breaks_the_line_and_what_stands_alone_is_a_dot)
{
    std::vector<FigureValue> values(40, 1);
    values[1] = values[5] = std::nullopt;  // the first day stands alone
    const auto svg = drawing(by_day(values));
    BOOST_TEST(times(svg.substr(0, svg.find("legend")), "<polyline") == 2);
    BOOST_TEST(times(svg, "<circle") == 1);
    BOOST_TEST(times(drawing(by_day({1, 2, 3})), "<circle") == 3);
}

BOOST_AUTO_TEST_CASE(the_rules_have_round_numbers_in_the_columns_own_unit)
{
    const auto counts = drawing(by_day({0, 7}));
    BOOST_TEST(times(counts, "chart-rule") == 5);  // 0 2 4 6 8
    BOOST_TEST(times(counts, "chart-end\"[^>]*>8</text>") == 1);
    const auto money = drawing(by_day({0, 1234567}, FigureUnit::fen));
    BOOST_TEST(times(money, "chart-end\"[^>]*>¥15,000.00</text>") == 1);
    const auto time = drawing(by_day({0, 100000}, FigureUnit::seconds));
    BOOST_TEST(times(time, "chart-end\"[^>]*>1 天 6 小时</text>") == 1);
}

BOOST_AUTO_TEST_CASE(a_drawing_says_in_words_what_it_shows)
{
    const auto svg = drawing(by_day({3, 12, 5}));
    BOOST_TEST(times(svg, "role=\"img\" aria-labelledby=\"t-chart-title t-chart-desc\"") == 1);
    BOOST_TEST(times(svg, "<desc id=\"t-chart-desc\">[^<]*待审核最高 12（2026-11-12）[^<]*</desc>") == 1);
}

BOOST_AUTO_TEST_CASE(a_single_day_stands_in_the_middle)
{
    BOOST_TEST(times(drawing(by_day({4})), "<circle cx=\"670\"") == 1);
}

BOOST_AUTO_TEST_CASE(where_there_is_nothing_nothing_is_drawn)
{
    BOOST_TEST(times(drawing(by_day({0, std::nullopt, 0})), "<svg viewBox=\"0 0 1200") == 0);
}

BOOST_AUTO_TEST_CASE(reasons_are_bars_as_long_as_their_numbers_at_most_twenty)
{
    FigureTable table{"t", "原因", "原因", "", {{"单数", FigureUnit::count, true}}, {}, {}, false};
    for (int i = 0; i < 30; ++i)
        table.lines.push_back({"原因 " + std::to_string(i), {40 - i}});
    const auto svg = drawing(table);
    BOOST_TEST(times(svg, "<rect") == 20);
    BOOST_TEST(first(svg, "<rect[^>]*width=\"(\\d+)\"") == "1000");
    BOOST_TEST(times(svg, "width=\"525\"") == 1);  // 21 of 40
}

BOOST_AUTO_TEST_SUITE_END()
