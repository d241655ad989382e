// Reading what was typed into columns.
#include "domain/kept_column.hpp"

#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::string_view yes = "是";
constexpr std::string_view no = "否";

// "2026/1/5" as "2026-01-05".
std::string with_dashes(std::string_view day)
{
    std::string text;
    while (!day.empty()) {
        const auto part = day.substr(0, day.find('/'));
        day.remove_prefix(std::min(part.size() + 1, day.size()));
        (text += text.empty() ? "" : part.size() == 1 ? "-0" : "-") += part;
    }
    return text;
}

std::string& add_part(std::string& text, std::string_view label, std::string_view value)
{
    return text.append(text.empty() ? "" : "；").append(label).append("：").append(value);
}

}

std::string Typed::line(std::string& into) const
{
    if (trimmed(text).empty())
        return "请填写" + std::string(label) + "。";
    return line_or_nothing(into);
}

std::string Typed::line_or_nothing(std::string& into) const
{
    auto line = trimmed(text);
    if (has_control(line))
        return std::string(label) + "中有换行等不能使用的字符，请删除后重新填写。";
    if (code_points(line) > longest)
        return std::string(label) + "太长，请不要超过 " + std::to_string(longest) + " 个字。";
    into = std::move(line);
    return {};
}

std::string Typed::number(int& into, int from, int to) const
{
    const auto number = whole_number<int>(trimmed(half_width(text)));
    if (!number || *number < from || *number > to)
        return std::string(label) + "应为 " + std::to_string(from) + " 到 " + std::to_string(to) + " 之间的整数。";
    into = *number;
    return {};
}

std::string Typed::place(int& into, int last) const
{
    return number(into, 1, last).empty()
               ? std::string()
               : std::string(label) + "不正确，请填写 1 到 " + std::to_string(last) + " 的整数。";
}

std::string Typed::day(Instant& into) const
{
    const auto typed = trimmed(half_width(text));
    if (typed.empty())
        return "请填写" + std::string(label) + "。";
    const auto date = date_in(with_dashes(typed));
    if (!date)
        return std::string(label) + "不正确，请按“2026-11-22”的格式填写。";
    into = china_midnight(*date);
    return {};
}

bool Typed::is(std::string_view what) const { return trimmed(text) == what; }

std::string Typed::truth(bool& into) const
{
    const auto typed = trimmed(text);
    if (typed != yes && typed != no)
        return std::string(label) + "应填写“是”或“否”。";
    into = typed == yes;
    return {};
}

std::string day_text(Instant begin) { return begin == Instant() ? std::string() : date_text(china_date(begin)); }

std::string truth_text(bool is) { return std::string(is ? yes : no); }

void ColumnChange::add(std::string_view label, std::string_view old, std::string_view fresh)
{
    if (!old.empty())
        add_part(before, label, old);
    if (!fresh.empty())
        add_part(after, label, fresh);
}

}
