// What an administrator sets. Each deed is written into the audit log, with what was before and after.
#pragma once

#include "domain/setting.hpp"
#include "domain/staff.hpp"

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Counts for what begins from now on. Fault::stale when the setting was changed after the one of that number, which is 0
// when nobody had set it.
void set(Unit& unit, Setting setting, int value, std::int64_t newest, const Member& by, Instant now);

}
