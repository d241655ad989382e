// A CSV file with a head: its rows, by the columns that its reader asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

enum class CsvFlaw { no_text, no_head, no_rows, too_many };

struct CsvTable {
    struct Row {
        int line = 0;                    // in the file, from 1: where it begins
        std::vector<std::string> cells;  // in the order of the columns; none: it is no row, or has too few cells
    };

    std::vector<Row> rows;
    std::optional<CsvFlaw> flaw;  // then there are no rows
};

// The file as UTF-8; nothing when it is neither that nor GBK.
std::optional<std::string> csv_text(std::string_view file);

// In UTF-8, with or without a byte order mark, or in GBK. The first row names the columns, in any order and among
// others. Empty rows are none. What csv_cell() put before a spreadsheet's formula marks is taken off again.
CsvTable read_csv_table(std::string_view file, std::span<const std::string_view> columns, std::size_t most);

// To people, of a file that was read so.
std::string csv_flaw_text(CsvFlaw flaw, std::span<const std::string_view> columns, std::size_t most);

}
