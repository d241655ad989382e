// What an administrator announces. Each deed is written into the audit log, with what was before and after.
#pragma once

#include "domain/announcement.hpp"
#include "domain/staff.hpp"

namespace cakey {
class Unit;

}

namespace cakey::deeds {

void add_announcement(Unit& unit, Announcement announcement, const Member& by, Instant now);
// Fault::stale when it was saved since the version that `fresh` has.
void change_announcement(Unit& unit, Announcement fresh, const Member& by, Instant now);

}
