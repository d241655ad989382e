// Counting days as the calendar in China does.
#include "domain/certificate_standing.hpp"

namespace cakey {

int days_left(Instant not_after, Instant now)
{
    return static_cast<int>(
        (std::chrono::sys_days(china_date(not_after)) - std::chrono::sys_days(china_date(now))).count());
}

}
