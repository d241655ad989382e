// Time as an input: instants, the clock that gives them, and China's calendar.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Date = std::chrono::year_month_day;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public Clock {
public:
    Instant now() const override;
};

// China keeps UTC+8 all year, in one zone: no time zone database is asked.
inline constexpr std::chrono::hours china_offset{8};

Date china_date(Instant at);
Instant china_midnight(Date date);     // the instant at which that day begins in China
std::string china_text(Instant at);    // "2026-11-22 14:05:09"
std::string china_minute(Instant at);  // "2026-11-22 14:05"
std::string china_iso(Instant at);     // "2026-11-22T14:05:09+08:00"
std::string date_text(Date date);      // "2026-11-22"
// How long something has waited: "不到 1 分钟", "12 分钟", "3 小时", "2 天". Whole units, rounded down; less than nothing
// counts as nothing.
std::string age_text(std::chrono::microseconds age);
std::optional<Date> date_in(std::string_view text);  // the same read back; nothing for another text, or before 2000

}
