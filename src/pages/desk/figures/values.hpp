// What stands in the tables of 「统计」.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey::pages::desk {

enum class FigureUnit { count, fen, seconds, tenths_of_percent };

using FigureValue = std::optional<std::int64_t>;  // nothing: there is none
using FigureValues = std::vector<FigureValue>;    // by the columns

// For people: "¥1,200.50", "1 天 3 小时 20 分", "98.5%", "—".
std::string shown(FigureValue value, FigureUnit unit);
// For spreadsheets, which count with it: "1200.50", minutes, "98.5%", "".
std::string written(FigureValue value, FigureUnit unit);

}
