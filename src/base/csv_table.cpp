// Rows by the columns of their head.
#include "base/csv_table.hpp"

#include "base/csv.hpp"
#include "base/gbk.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Cells = std::vector<std::string>;
using Head = std::vector<std::size_t>;  // where each column is

std::optional<Head> head_of(const Cells& cells, std::span<const std::string_view> columns)
{
    Head head;
    for (const auto column : columns) {
        const auto found = std::ranges::find(cells, column);
        if (found == cells.end())
            return std::nullopt;
        head.push_back(static_cast<std::size_t>(found - cells.begin()));
    }
    return head;
}

std::string as_typed(std::string cell)
{
    const bool marked = cell.size() > 1 && cell[0] == '\'' && csv_formula_marks.find(cell[1]) != std::string_view::npos;
    return marked ? cell.substr(1) : std::move(cell);
}

Cells by_head(const Cells& cells, const Head& head)
{
    Cells row;
    if (cells.size() <= std::ranges::max(head))
        return row;
    for (const auto at : head)
        row.push_back(as_typed(cells[at]));
    return row;
}

}

std::optional<std::string> csv_text(std::string_view file)
{
    file = without_csv_mark(file);
    if (is_utf8(file))
        return std::string(file);
    return Gbk().read(file);
}

CsvTable read_csv_table(std::string_view file, std::span<const std::string_view> columns, std::size_t most)
{
    const auto text = csv_text(file);
    if (!text)
        return {{}, CsvFlaw::no_text};
    CsvTable table;
    std::optional<Head> head;
    std::string_view rest = *text;
    for (int number = 1; !rest.empty();) {
        const auto before = rest;
        const auto cells = take_csv_row(rest);
        const auto taken = before.substr(0, before.size() - rest.size());
        if (!head) {
            head = cells ? head_of(*cells, columns) : std::nullopt;
            if (!head)
                return {{}, CsvFlaw::no_head};
        } else if (!cells || !std::ranges::all_of(*cells, &std::string::empty)) {
            if (table.rows.size() == most)
                return {{}, CsvFlaw::too_many};
            table.rows.push_back({number, cells ? by_head(*cells, *head) : Cells()});
        }
        number += static_cast<int>(std::ranges::count(taken, '\n'));
    }
    if (table.rows.empty())
        return {{}, head ? CsvFlaw::no_rows : CsvFlaw::no_head};
    return table;
}

std::string csv_flaw_text(CsvFlaw flaw, std::span<const std::string_view> columns, std::size_t most)
{
    switch (flaw) {
    case CsvFlaw::no_text:
        return "文件的编码不正确，请另存为 CSV（UTF-8 或 GBK）后再上传。";
    case CsvFlaw::no_head:
        return "第一行须是表头：" + csv_joined(columns) + "。请用页面上的模板填写。";
    case CsvFlaw::no_rows:
        return "文件中除了表头没有内容。";
    case CsvFlaw::too_many:
        break;
    }
    return "一个文件最多 " + std::to_string(most) + " 行，请分成几个文件。";
}

}
