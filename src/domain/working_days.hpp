// Which days are worked, and when a number of them is over.
#pragma once

#include "base/clock.hpp"
#include "domain/holiday.hpp"

#include <map>
#include <string>
#include <vector>

namespace cakey {

class WorkingDays {
public:
    WorkingDays() = default;  // by the weekday alone
    explicit WorkingDays(const std::vector<Holiday>& exceptions);

    bool works(Date day) const;
    // The `count`th working day after that one, which does not count itself (Civil Code, article 201).
    Date after(Date day, int count) const;
    // The end of that day in China, for what began at that instant: the last day counts to its midnight (article 203).
    Instant end_after(Instant since, int count) const;

private:
    std::map<std::string, DayKind> exceptions_;  // by the day
};

}
