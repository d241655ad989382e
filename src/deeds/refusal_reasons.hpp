// Templates of refusal reasons, as an administrator keeps them. Each deed is written into the audit log, with what was
// before and after.
#pragma once

#include "domain/refusal_reason.hpp"
#include "domain/staff.hpp"

namespace cakey {
class Unit;

}

namespace cakey::deeds {

void add_refusal_reason(Unit& unit, RefusalReason reason, const Member& by, Instant now);
// Fault::stale when it was saved since the version that `fresh` has.
void change_refusal_reason(Unit& unit, RefusalReason fresh, const Member& by, Instant now);

}
