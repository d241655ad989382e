// The table of days that are not what their weekday says.
#pragma once

#include "domain/working_days.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Holidays {
public:
    explicit Holidays(Link& link) : link_(link) {}

    std::vector<Holiday> of(int year);  // day by day
    std::optional<Holiday> on(const std::string& day);
    void put(Holiday& holiday);  // in place of what the day was before
    void remove(const Holiday& holiday);

    // Until when what began at that instant is to be decided.
    Instant review_until(Instant since);
    // The working days from that day on, as far ahead as anything is counted.
    WorkingDays calendar(Date from);

private:
    Link& link_;
};

}
