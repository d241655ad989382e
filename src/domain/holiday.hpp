// A day that is not what its weekday says, as the State Council announces it for each year.
#pragma once

#include "base/word.hpp"

#include <cstdint>
#include <string>

namespace cakey {

enum class DayKind { holiday, working_day };

template <>
inline constexpr auto words<DayKind> = WordTable<DayKind, 2>{
    {{DayKind::holiday, "holiday"}, {DayKind::working_day, "working_day"}}};

template <>
inline constexpr auto labels<DayKind> = WordTable<DayKind, 2>{
    {{DayKind::holiday, "放假"}, {DayKind::working_day, "调休上班"}}};

struct Holiday {
    static constexpr std::size_t longest_name = 20;  // characters

    std::int64_t id = 0;
    std::string day;  // "2026-10-01", in China
    DayKind kind = DayKind::holiday;
    std::string name;  // 国庆节
};

}
