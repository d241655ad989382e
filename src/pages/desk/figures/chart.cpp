// Points, rules and bars, in whole units of the drawing.
#include "pages/desk/figures/chart.hpp"

#include <algorithm>
#include <iterator>

namespace cakey::pages::desk {

namespace {

constexpr int width = 1200, height = 400;
constexpr int left = 170, right = 30, top = 20, bottom = 45;  // around the lines: room for what is written there
constexpr int most_rules = 5, most_days_written = 8, most_days_dotted = 31;
constexpr int bar_row = 62, bar_height = 22, bar_room = 1000;
constexpr std::size_t most_bars = 20;

constexpr std::int64_t minute = 60, hour = 60 * minute, day = 24 * hour;
constexpr std::int64_t time_steps[] = {minute,   5 * minute, 15 * minute, 30 * minute, hour,    2 * hour,
                                       6 * hour, 12 * hour,  day,         2 * day,     5 * day, 10 * day};

// How far apart the rules are, so that there are few and their numbers are round.
std::int64_t step_of(std::int64_t highest, FigureUnit unit)
{
    const auto fits = [&](std::int64_t step) { return step * most_rules >= highest; };
    if (unit == FigureUnit::seconds) {
        const auto* found = std::ranges::find_if(time_steps, fits);
        if (found != std::end(time_steps))
            return *found;
    }
    for (std::int64_t tens = unit == FigureUnit::fen ? 100 : 1;; tens *= 10)
        for (const int digit : {1, 2, 5})
            if (fits(digit * tens))
                return digit * tens;
}

std::vector<std::size_t> drawn_columns(const FigureTable& table)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].drawn)
            columns.push_back(i);
    return columns;
}

std::int64_t highest_in(const FigureTable& table, const std::vector<std::size_t>& columns)
{
    std::int64_t highest = 0;
    for (const auto& line : table.lines)
        for (const auto column : columns)
            highest = std::max(highest, line.values[column].value_or(0));
    return highest;
}

struct Scale {
    std::size_t days;
    std::int64_t top_value;

    int x(std::size_t at) const
    {
        const auto room = static_cast<std::size_t>(width - left - right);
        return left + static_cast<int>(days < 2 ? room / 2 : at * room / (days - 1));
    }
    int y(std::int64_t value) const
    {
        return height - bottom - static_cast<int>(value * (height - top - bottom) / top_value);
    }
};

// Neighbours that have a value are joined; what stands alone is a dot.
void draw_series(web::Fields& chart, const FigureTable& table, std::size_t column, int number, const Scale& scale)
{
    auto series = chart.add("SERIES");
    series.set("NUMBER", number);
    series.set_view("LABEL", table.columns[column].label);
    std::string points;
    int joined = 0;
    const auto end_run = [&] {
        if (joined > 1)
            series.add("RUNS").set("POINTS", points);
        points.clear();
        joined = 0;
    };
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        const auto value = table.lines[i].values[column];
        if (!value) {
            end_run();
            continue;
        }
        const auto x = scale.x(i), y = scale.y(*value);
        points += (points.empty() ? "" : " ") + std::to_string(x) + ',' + std::to_string(y);
        ++joined;
        const bool alone = (i == 0 || !table.lines[i - 1].values[column])
                           && (i + 1 == table.lines.size() || !table.lines[i + 1].values[column]);
        if (alone || table.lines.size() <= most_days_dotted) {
            auto dot = series.add("DOTS");
            dot.set("X", x);
            dot.set("Y", y);
        }
    }
    end_run();
}

// The highest of each line, and when.
std::string description(const FigureTable& table, const std::vector<std::size_t>& columns)
{
    std::string text = table.lines.front().label + " 至 " + table.lines.back().label + "。";
    for (const auto column : columns) {
        const auto most = std::ranges::max_element(
            table.lines, {}, [&](const FigureLine& line) { return line.values[column].value_or(-1); });
        if (most->values[column])
            text += std::string(table.columns[column].label) + "最高 "
                    + shown(most->values[column], table.columns[column].unit) + "（" + most->label + "）；";
    }
    return text + "各天的数字见下表。";
}

void draw_lines(web::Fields& chart, const FigureTable& table, const std::vector<std::size_t>& columns,
                std::int64_t highest)
{
    const auto unit = table.columns[columns.front()].unit;
    const auto step = step_of(highest, unit);
    const Scale scale{table.lines.size(), (highest + step - 1) / step * step};
    chart.set("WIDTH", width);
    chart.set("HEIGHT", height);
    chart.set("DESCRIPTION", description(table, columns));
    for (std::int64_t value = 0; value <= scale.top_value; value += step) {
        auto rule = chart.add("RULES");
        rule.set("LEFT", left);
        rule.set("RIGHT", width - right);
        rule.set("Y", scale.y(value));
        rule.set("TEXT_X", left - 12);
        rule.set("TEXT_Y", scale.y(value) + 7);
        rule.set("LABEL", value == 0 ? std::string("0") : shown(value, unit));
    }
    const auto every = (table.lines.size() + most_days_written - 1) / most_days_written;
    for (std::size_t i = 0; i < table.lines.size(); i += every) {
        auto written = chart.add("DAYS");
        written.set("X", scale.x(i));
        written.set("Y", height - 12);
        written.set("LABEL", std::string_view(table.lines[i].label).substr(5));  // "11-22"
    }
    int number = 0;
    for (const auto column : columns)
        draw_series(chart, table, column, ++number, scale);
}

void draw_bars(web::Fields& chart, const FigureTable& table, std::size_t column, std::int64_t highest)
{
    const auto bars = std::min(table.lines.size(), most_bars);
    chart.set("WIDTH", width);
    chart.set("HEIGHT", static_cast<int>(bars) * bar_row);
    chart.set("DESCRIPTION", std::string(table.columns[column].label) + "，数字写在每条之后，也见下表。");
    for (std::size_t i = 0; i < bars; ++i) {
        const auto& line = table.lines[i];
        const auto value = line.values[column].value_or(0);
        const auto y = static_cast<int>(i) * bar_row;
        const auto length = std::max(2, static_cast<int>(value * bar_room / highest));
        auto bar = chart.add("BARS");
        bar.set("LABEL", line.label);
        bar.set("TEXT_Y", y + 24);
        bar.set("Y", y + 32);
        bar.set("LENGTH", length);
        bar.set("THICK", bar_height);
        bar.set("VALUE_X", length + 12);
        bar.set("VALUE_Y", y + 50);
        bar.set("VALUE", shown(line.values[column], table.columns[column].unit));
    }
}

}

void draw(web::Fields& place, const FigureTable& table)
{
    const auto columns = drawn_columns(table);
    const auto highest = highest_in(table, columns);
    if (highest == 0)
        return;
    auto chart = place.add("CHART");
    if (table.by_day)
        draw_lines(chart, table, columns, highest);
    else
        draw_bars(chart, table, columns.front(), highest);
}

}
