// A table in a text file: a line of column names, then a line per row, columns parted by tabs.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace cakey::ctl {

using Row = std::map<std::string, std::string>;

// std::runtime_error, with file and line, when it cannot be read, a row has another number of columns than the first
// line, or one of `needed` is not among the names.
std::vector<Row> read_table(const std::string& path, const std::vector<std::string>& needed);

}
