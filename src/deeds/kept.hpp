// What an administrator does to what is kept by its columns (domain/kept_column.hpp). Each change is written into the
// audit log, with what was before and after.
#pragma once

#include "domain/announcement.hpp"
#include "domain/check_list.hpp"
#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/refusal_reason.hpp"
#include "domain/staff.hpp"

#include <cstdint>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Adds what has no number, changes what has one, and gives its number. Fault::stale when it was saved since the version
// that it has.
std::int64_t keep(Unit& unit, const Outlet& outlet, const Member& by, Instant now);
std::int64_t keep(Unit& unit, const Platform& platform, const Member& by, Instant now);
std::int64_t keep(Unit& unit, const CheckItem& item, const Member& by, Instant now);
std::int64_t keep(Unit& unit, const Announcement& announcement, const Member& by, Instant now);
std::int64_t keep(Unit& unit, const RefusalReason& reason, const Member& by, Instant now);

}
