// A file of what administrators keep: looked at line by line, and then taken over as a whole or not at all.
#pragma once

#include "base/csv_table.hpp"
#include "domain/kept_column.hpp"
#include "pages/desk/administration/columns.hpp"
#include "web/request.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// What is taken over travels in a form, which has 64 KiB and 200 fields.
inline constexpr std::size_t largest_list_file = 40 * 1024;
inline constexpr std::size_t most_list_lines = 150;

// clang-format off
inline constexpr Field list_file_field{
    .id = "list", .label = "CSV 文件",
    .hint = "先导出，作为模板修改。UTF-8 或 GBK 编码，最多 150 行。先逐行核对，确认后全部导入；文件里没有的不变。",
    .missing = "请选择 CSV 文件。", .kind = Field::Kind::file, .accept = ".csv,.txt"};
inline constexpr Field numbered_list_file_field = hinted(list_file_field,
    "用导出的文件填写：改动的行保留编号和版本，新增的行不填这两列；文件里没有的不变。UTF-8 或 GBK 编码，最多 150 行。先逐行核对，确认后全部导入。");
// clang-format on

template <class Thing>
inline constexpr const Field& list_file_field_of = is_numbered<Thing> ? numbered_list_file_field : list_file_field;

template <class Thing>
struct FileLine {
    int line = 0;
    Thing thing;
    std::string wrong;  // with it; empty: nothing
};

// The rows of the uploaded file, or of the form that takes them over. Says at the field what is wrong with the file.
CsvTable uploaded_rows(const web::Form& typed, std::span<const std::string_view> columns, Form& form);
CsvTable looked_at_rows(const web::Form& typed, std::span<const std::string_view> columns);

// Of a new row both are empty. Gives what is wrong with them; "" when nothing is.
std::string read_numbers(std::string_view number, std::string_view version, std::int64_t& into_number,
                         std::int64_t& into_version);

template <class Thing>
std::vector<FileLine<Thing>> lines_of(const CsvTable& table)
{
    constexpr std::size_t first = is_numbered<Thing> ? 2 : 0;  // of the columns, behind the numbers
    std::vector<FileLine<Thing>> lines;
    for (const auto& row : table.rows) {
        FileLine<Thing> line{.line = row.line, .thing = {}, .wrong = {}};
        if (row.cells.empty())
            line.wrong = "这一行的列数与表头不符。";
        if constexpr (is_numbered<Thing>)
            if (line.wrong.empty())
                line.wrong = read_numbers(row.cells[0], row.cells[1], line.thing.id, line.thing.version);
        for (std::size_t i = first; i < row.cells.size() && line.wrong.empty(); ++i)
            line.wrong = cakey::read(columns_of<Thing>()[i - first], line.thing, row.cells[i]);
        lines.push_back(std::move(line));
    }
    return lines;
}

template <class Thing>
std::vector<FileLine<Thing>> uploaded_lines(const web::Form& typed, Form& form)
{
    return lines_of<Thing>(uploaded_rows(typed, labels_of<Thing>(), form));
}

template <class Thing>
std::vector<FileLine<Thing>> looked_at_lines(const web::Form& typed)
{
    return lines_of<Thing>(looked_at_rows(typed, labels_of<Thing>()));
}

// A line that says again what one before it does is wrong.
template <class Thing, class Same>
void refuse_repeated(std::vector<FileLine<Thing>>& lines, Same same)
{
    for (auto& line : lines)
        for (const auto& other : lines)
            if (line.wrong.empty() && other.line < line.line && other.wrong.empty() && same(line.thing, other.thing))
                line.wrong = "与第 " + std::to_string(other.line) + " 行重复。";
}

// Whether a file may be taken over: it says something, and each line is right.
template <class Thing>
bool all_right(const std::vector<FileLine<Thing>>& lines)
{
    return !lines.empty() && std::ranges::all_of(lines, [](const auto& line) { return line.wrong.empty(); });
}

// What becomes of a line, as its page shows it.
struct LineFate {
    int line = 0;
    std::string name;
    std::string wrong;               // then it is not taken
    std::optional<std::string> was;  // nothing: it is new
    std::string is;                  // empty, as `was`: it stays as it is
    std::string row;                 // what travels in the form

    bool same() const { return wrong.empty() && was && was->empty() && is.empty(); }
};

template <class Thing>
LineFate fate_of(const FileLine<Thing>& line, const std::string& name, const std::optional<Thing>& before)
{
    LineFate fate{.line = line.line, .name = name, .wrong = line.wrong, .was = {}, .is = {}, .row = {}};
    if (!line.wrong.empty())
        return fate;
    const auto changed = change(before, line.thing);
    if (before)
        fate.was = changed.before;
    fate.is = changed.after;
    fate.row = csv_line(line.thing);
    return fate;
}

// LINES, and MAY_TAKE_OVER when something changes and nothing is wrong.
void show_fates(web::Fields& page, const std::vector<LineFate>& fates);

}
