// Versions of the service agreement: published and taken back by an administrator, agreed to by companies. Each deed is
// written into the audit log.
#pragma once

#include "domain/agreement.hpp"
#include "domain/staff.hpp"

#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Gives it the next number. Fault::stale when another one than `newest` is the newest by now; Fault::wrong_state when it
// would be in force too soon, or not after those before it.
int publish_agreement(Unit& unit, Agreement agreement, int newest, const Member& by, Instant now);
// Fault::wrong_state when it is in force, Fault::stale when it was taken back already.
void withdraw_agreement(Unit& unit, int version, const std::string& reason, const Member& by, Instant now);

// To the version in force, as it was read. Fault::stale when that is another one by now. Whoever agreed already agrees
// once.
void agree(Unit& unit, AgreementConsent consent, Instant now);

}
