// From bytes to rows.
#include "domain/table_file.hpp"

#include "base/csv.hpp"
#include "base/gbk.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Cells = std::vector<std::string>;
using Head = std::vector<std::size_t>;  // where each column stands

std::optional<Head> head_of(const Cells& cells, std::span<const std::string_view> columns)
{
    Head head;
    for (const auto column : columns) {
        const auto found = std::ranges::find(cells, column, [](const auto& cell) { return trimmed(cell); });
        if (found == cells.end())
            return std::nullopt;
        head.push_back(static_cast<std::size_t>(found - cells.begin()));
    }
    return head;
}

Cells in_order(const Cells& cells, const Head& head)
{
    Cells ordered;
    if (cells.size() > std::ranges::max(head))
        for (const auto at : head)
            ordered.push_back(cells[at]);
    return ordered;
}

}

std::optional<std::string> text_of_file(std::string_view file)
{
    file = without_csv_mark(file);
    if (is_utf8(file))
        return std::string(file);
    return Gbk().read(file);
}

TableFile read_table_file(std::string_view file, std::span<const std::string_view> columns, std::size_t most)
{
    const auto text = text_of_file(file);
    if (!text)
        return {{}, TableFlaw::no_text};
    TableFile read;
    std::optional<Head> head;
    std::string_view rest = *text;
    for (int number = 1; !rest.empty();) {
        const auto before = rest;
        const auto cells = take_csv_row(rest);
        const auto taken = before.substr(0, before.size() - rest.size());
        if (!head) {
            head = cells ? head_of(*cells, columns) : std::nullopt;
            if (!head)
                return {{}, TableFlaw::no_head};
        } else if (!cells || !std::ranges::all_of(*cells, &std::string::empty)) {
            if (read.lines.size() == most)
                return {{}, TableFlaw::too_many};
            read.lines.push_back({number, cells ? in_order(*cells, *head) : Cells()});
        }
        number += static_cast<int>(std::ranges::count(taken, '\n'));
    }
    if (read.lines.empty())
        return {{}, head ? TableFlaw::no_lines : TableFlaw::no_head};
    return read;
}

std::string text_of(TableFlaw flaw, std::span<const std::string_view> columns, std::size_t most)
{
    std::string names;
    for (const auto column : columns)
        (names += names.empty() ? "" : ",") += column;
    switch (flaw) {
    case TableFlaw::no_text:
        return "文件的编码不正确，请另存为 CSV（UTF-8 或 GBK）后再上传。";
    case TableFlaw::no_head:
        return "第一行须是表头：" + names + "。请用页面上的模板填写。";
    case TableFlaw::no_lines:
        return "文件中没有内容。";
    case TableFlaw::too_many:
        break;
    }
    return "一个文件最多 " + std::to_string(most) + " 行，请分成几个文件。";
}

}
