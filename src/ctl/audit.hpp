// Looking whether the audit log is what was written into it.
#pragma once

#include "ctl/verdict.hpp"
#include "deeds/audit_seals.hpp"
#include "store/store.hpp"

#include <iosfwd>
#include <vector>

namespace cakey::ctl {

// Checks every seal, and every line against its own: prints which lines were changed, taken away or put in, with the day,
// and which seals. `heads`: what was carried away earlier must still be there, else the end was cut off. What was written
// a moment ago and is not sealed yet is told; not_checked when it should be sealed since long, or a key is missing. It
// needs the memory of a seal, however many there are, and changes nothing.
Verdict verify_audit(Store& store, const deeds::AuditKeys& keys, const std::vector<deeds::AuditHead>& heads,
                     std::ostream& out, Instant now);

}
