// A company is told that its certificate ends: when, and of what.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

enum class ReminderStep { before_90, before_60, before_30, before_7, before_3, after_7 };

template <>
inline constexpr auto words<ReminderStep> = WordTable<ReminderStep, 6>{{
    {ReminderStep::before_90, "before_90"},
    {ReminderStep::before_60, "before_60"},
    {ReminderStep::before_30, "before_30"},
    {ReminderStep::before_7, "before_7"},
    {ReminderStep::before_3, "before_3"},
    {ReminderStep::after_7, "after_7"},
}};

template <>
inline constexpr auto labels<ReminderStep> = WordTable<ReminderStep, 6>{{
    {ReminderStep::before_90, "到期前 90 天"},
    {ReminderStep::before_60, "到期前 60 天"},
    {ReminderStep::before_30, "到期前 30 天"},
    {ReminderStep::before_7, "到期前 7 天"},
    {ReminderStep::before_3, "到期前 3 天"},
    {ReminderStep::after_7, "到期后 7 天"},
}};

struct ReminderRule {
    ReminderStep step;
    std::chrono::days before;  // the end; less than nothing: after it
    bool text = false;         // by text message, too
};

inline constexpr std::array<ReminderRule, words<ReminderStep>.size()> reminder_rules = {{
    {ReminderStep::before_90, std::chrono::days(90)},
    {ReminderStep::before_60, std::chrono::days(60)},
    {ReminderStep::before_30, std::chrono::days(30), true},
    {ReminderStep::before_7, std::chrono::days(7)},
    {ReminderStep::before_3, std::chrono::days(3), true},
    {ReminderStep::after_7, std::chrono::days(-7)},
}};

constexpr const ReminderRule& rule_of(ReminderStep step) { return reminder_rules[static_cast<std::size_t>(step)]; }

// Reminders leave by day.
inline constexpr std::chrono::hours reminders_leave_at{9};
// The last day in China on which reminders may have left by now.
Date newest_reminder_day(Instant now);

// Days in China, each with its reminders: those after the first of these up to the last.
struct ReminderDays {
    Date done;
    Date until;
};

// The certificates that a step may be due for on these days: their ends. Without the second one.
struct Ends {
    Instant from;
    Instant until;
};
Ends ends_of(ReminderStep step, const ReminderDays& days);

// Of what is due on these days for a certificate the newest alone: after an outage nobody hears of one certificate twice.
// A step whose day had come when it was issued is none: whoever was given it a moment ago knows. Nothing once its end has
// overtaken what a step says.
std::optional<ReminderStep> due_reminder(Instant not_after, Instant issued_at, const ReminderDays& days);

// That it was told. One a certificate and step.
struct CertificateReminder {
    std::int64_t id = 0;
    std::int64_t certificate_id = 0;
    ReminderStep step = ReminderStep::before_90;
    std::string day;  // of whose reminders it was one
    Instant at;
};

// A day whose reminders have left, all of them.
struct ReminderDay {
    std::int64_t id = 0;
    std::string day;
    Instant done_at;
};

}
