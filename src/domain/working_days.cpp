// Counting working days.
#include "domain/working_days.hpp"

namespace cakey {

using std::chrono::days;
using std::chrono::sys_days;

WorkingDays::WorkingDays(const std::vector<Holiday>& exceptions)
{
    for (const auto& exception : exceptions)
        exceptions_[exception.day] = exception.kind;
}

bool WorkingDays::works(Date day) const
{
    if (const auto exception = exceptions_.find(date_text(day)); exception != exceptions_.end())
        return exception->second == DayKind::working_day;
    const std::chrono::weekday weekday{sys_days(day)};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Date WorkingDays::after(Date day, int count) const
{
    while (count > 0) {
        day = sys_days(day) + days(1);
        if (works(day))
            --count;
    }
    return day;
}

Instant WorkingDays::end_after(Instant since, int count) const
{
    return china_midnight(Date(sys_days(after(china_date(since), count)) + days(1)));
}

}
