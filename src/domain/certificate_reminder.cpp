// Reminders by China's calendar, as days left are counted.
#include "domain/certificate_reminder.hpp"

#include "domain/certificate_standing.hpp"

namespace cakey {

namespace {

using std::chrono::sys_days;

// On which a step is due.
sys_days day_of(ReminderStep step, Instant not_after) { return sys_days(china_date(not_after)) - rule_of(step).before; }

}

Date newest_reminder_day(Instant now) { return china_date(now - reminders_leave_at); }

Ends ends_of(ReminderStep step, const ReminderDays& days)
{
    const auto before = rule_of(step).before + std::chrono::days(1);
    return {china_midnight(sys_days(days.done) + before), china_midnight(sys_days(days.until) + before)};
}

std::optional<ReminderStep> due_reminder(Instant not_after, Instant issued_at, const ReminderDays& days)
{
    std::optional<ReminderStep> newest;
    for (const auto& rule : reminder_rules) {
        const auto day = day_of(rule.step, not_after);
        if (day <= sys_days(days.until) && day > sys_days(days.done) && day > sys_days(china_date(issued_at)))
            newest = rule.step;
    }
    const bool is_over = sys_days(china_date(not_after)) < sys_days(days.until);
    if (newest && is_over && rule_of(*newest).before > std::chrono::days(0))
        return std::nullopt;
    return newest;
}

}
