// What an administrator does to the calendar. Each change is written into the audit log, with what was before and after.
#pragma once

#include "domain/holiday.hpp"
#include "domain/staff.hpp"

#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Gives how many of them were not so before. What was promised stays as it was promised.
int set_holidays(Unit& unit, const std::vector<Holiday>& holidays, const Member& by, Instant now);
// Fault::not_found when the day is as its weekday says.
void remove_holiday(Unit& unit, const std::string& day, const Member& by, Instant now);

}
