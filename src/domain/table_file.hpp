// A table in a CSV file: rows under a head, as spreadsheets write them.
#pragma once

#include "base/word.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct TableLine {
    int line = 0;                    // in the file, from 1
    std::vector<std::string> cells;  // in the order in which the columns were asked for; none: the row has too few
};

enum class TableFlaw { no_text, no_head, no_lines, too_many };

struct TableFile {
    std::vector<TableLine> lines;
    std::optional<TableFlaw> flaw;  // then there are no lines
};

// UTF-8, with or without a byte order mark, or GBK; nothing for other bytes.
std::optional<std::string> text_of_file(std::string_view file);

// The first row names the columns, in any order and among others. Empty rows are none.
TableFile read_table_file(std::string_view file, std::span<const std::string_view> columns, std::size_t most);

// What is wrong with it, for people.
std::string text_of(TableFlaw flaw, std::span<const std::string_view> columns, std::size_t most);

}
