// Figures as tables: what is shown, drawn and exported is made once.
#pragma once

#include "domain/refusal_reason.hpp"
#include "pages/desk/figures/values.hpp"
#include "store/figure_rows.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages::desk {

struct FigureColumn {
    std::string_view label;
    FigureUnit unit = FigureUnit::count;
    bool drawn = false;
};

struct FigureLine {
    std::string label;
    FigureValues values;
    std::optional<std::string> part = {};  // that it leads to
};

struct FigureTable {
    std::string_view id;  // in addresses: "money"
    std::string_view title;
    std::string_view head;   // of the lines: 「日期」
    std::string_view about;  // how it is counted
    std::vector<FigureColumn> columns;
    std::vector<FigureLine> lines;
    std::optional<FigureValues> total = {};
    bool by_day = false;
};

// One figure by the day, of all or of a part: each day from `filter.first` to `filter.last` has its line. `reasons`: all
// that there are; those out of use have a line if something was refused for them.
std::vector<FigureTable> tables_by_day(const FigureFilter& filter, const std::vector<FigureRow>& days,
                                       const std::vector<FigureSum>& sums, const std::vector<RefusalReason>& reasons);
// The parts of a dimension beside one another; `name`: what people call one.
FigureTable table_of_parts(FigureDimension dimension, const std::vector<FigureSum>& sums,
                           const std::function<std::string(const std::string& part)>& name);

}
