// As RFC 4180 wants it.
#include "pages/desk/figures/file.hpp"

#include "base/csv.hpp"

namespace cakey::pages::desk {

namespace {

std::string_view unit_text(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::fen:
        return "（元）";
    case FigureUnit::seconds:
        return "（分钟）";
    default:
        return "";
    }
}

}

std::string csv_of(const FigureTable& table)
{
    std::vector<std::string> cells{csv_cell(table.head)};
    std::string text(csv_mark);
    const auto end_row = [&] {
        text += csv_row(cells);
        cells.clear();
    };
    for (const auto& column : table.columns)
        cells.push_back(csv_cell(std::string(column.label) + std::string(unit_text(column.unit))));
    end_row();
    const auto add = [&](std::string_view label, const FigureValues& values) {
        cells.push_back(csv_cell(label));
        for (std::size_t i = 0; i < values.size(); ++i)
            cells.push_back(written(values[i], table.columns[i].unit));
        end_row();
    };
    for (const auto& line : table.lines)
        add(line.label, line.values);
    if (table.total)
        add("合计", *table.total);
    return text;
}

}
