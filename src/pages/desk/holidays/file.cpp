// Writing the calendar out, and reading it.
#include "pages/desk/holidays/file.hpp"

#include "base/clock.hpp"
#include "base/csv.hpp"
#include "base/csv_table.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr std::string_view head = "日期,类型,名称\r\n";
constexpr std::string_view day_head = "日期";
constexpr std::size_t most_days = 1000;

std::optional<DayKind> kind_of(std::string_view text)
{
    for (const auto& [kind, name] : labels<DayKind>)
        if (text == name)
            return kind;
    return from_word<DayKind>(text);
}

}

std::string holidays_file(const std::vector<Holiday>& holidays)
{
    std::string file(csv_mark);
    file += head;
    for (const auto& holiday : holidays)
        file += csv_row({holiday.day, csv_cell(label(holiday.kind)), csv_cell(holiday.name)});
    return file;
}

std::variant<Holiday, std::string> holiday_of(std::string_view day, std::string_view kind, std::string_view name)
{
    const auto date = date_in(trimmed(half_width(day)));
    if (!date)
        return std::string("日期不正确，请按“2026-10-01”的格式填写。");
    const auto known = kind_of(trimmed(kind));
    if (!known)
        return std::string("类型不正确，请填写“放假”或“调休上班”。");
    const auto text = trimmed(name);
    if (has_control(text) || code_points(text) > Holiday::longest_name)
        return "名称应为一行，不超过 " + std::to_string(Holiday::longest_name) + " 个字。";
    return Holiday{.id = 0, .day = date_text(*date), .kind = *known, .name = text};
}

std::variant<std::vector<Holiday>, std::string> holidays_in(std::string_view content)
{
    const auto text = csv_text(content);
    if (!text)
        return csv_flaw_text(CsvFlaw::no_text, {}, most_days);
    std::string_view file = *text;
    std::vector<Holiday> holidays;
    for (int line = 1; !file.empty(); ++line) {
        const auto cells = take_csv_row(file);
        const auto place = "第 " + std::to_string(line) + " 行：";
        if (!cells)
            return place + "引号没有成对。";
        if (std::ranges::all_of(*cells, &std::string::empty) || (line == 1 && cells->front() == day_head))
            continue;
        if (cells->size() < 2)
            return place + "应有日期、类型、名称三列。";
        auto read = holiday_of((*cells)[0], (*cells)[1], cells->size() > 2 ? (*cells)[2] : std::string());
        if (const auto* wrong = std::get_if<std::string>(&read))
            return place + *wrong;
        auto& holiday = std::get<Holiday>(read);
        if (std::ranges::find(holidays, holiday.day, &Holiday::day) != holidays.end())
            return place + holiday.day + " 出现了两次。";
        holidays.push_back(std::move(holiday));
        if (holidays.size() > most_days)
            return "一次最多导入 " + std::to_string(most_days) + " 天。";
    }
    if (holidays.empty())
        return std::string("文件里没有日期。");
    return holidays;
}

}
