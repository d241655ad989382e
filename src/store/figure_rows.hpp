// Rows of 「统计」: views over SQL that src/store/figures.cpp writes.
#pragma once

#include "base/clock.hpp"
#include "domain/figure.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct FigureFilter {
    FigureDimension dimension = FigureDimension::whole;
    std::string part;
    std::string first;  // days, both included: "2026-11-22"
    std::string last;

    bool operator==(const FigureFilter&) const = default;
};

// Of a day.
struct FigureRow {
    std::string day;
    FigureMeasure measure = FigureMeasure::entered;
    std::string key;
    std::int64_t count = 0;
    std::int64_t amount = 0;
};

// Of several days together.
struct FigureSum {
    std::string part;
    FigureMeasure measure = FigureMeasure::entered;
    std::string key;
    std::int64_t count = 0;
    std::int64_t amount = 0;
};

struct FigureState {
    std::optional<Instant> counted_at;  // all that can still change was counted then or later
    std::int64_t uncounted = 0;         // days
};

}
