// A day in China as far as it has been counted for 「统计」.
#pragma once

#include "base/clock.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct FigureDay {
    static constexpr std::chrono::minutes every{50};       // so that nothing on a page is older than an hour
    static constexpr std::chrono::minutes late_after{60};  // who looks is told then
    // What began before midnight is over by then, on whichever machine and by its clock.
    static constexpr std::chrono::minutes history_open{10};
    // Alipay dates a payment when it was made, however late we hear of it: as long as bills are caught up.
    static constexpr std::chrono::days money_open{31};

    FigureDay() = default;
    FigureDay(Date date, Instant now) : day(date_text(date)), due_at(now) {}

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string day;
    std::optional<Instant> due_at;
    std::optional<Instant> counted_at;

    Instant begin() const { return china_midnight(*date_in(day)); }
    Instant end() const { return begin() + std::chrono::days(1); }
    // Whether orders may still have passed from state to state on it, or nobody has counted since they could not.
    bool is_history_open() const { return !counted_at || *counted_at < end() + history_open; }
    void counted(Instant now)
    {
        counted_at = now;
        due_at = now < end() + money_open ? std::optional(now + every) : std::nullopt;
    }
};

}
