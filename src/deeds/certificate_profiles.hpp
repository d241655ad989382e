// Changing what certificates say: proposed by one administrator, decided by another one, each written into the audit log
// with what would be otherwise.
#pragma once

#include "domain/certificate_profile_version.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// `newest`: the number of the newest version of that kind as the form was read; Fault::stale when there is a newer one.
// Fault::wrong_state while another proposal is open; else as CertificateProfileVersion.
std::int64_t propose_profile(Unit& unit, const CertificateProposal& proposal, std::int64_t newest, const Member& by,
                             Instant now);
// As CertificateProfileVersion; Fault::stale for another version than was read.
void approve_profile(Unit& unit, std::int64_t id, std::int64_t version, const Member& by, Instant now);
void refuse_profile(Unit& unit, std::int64_t id, std::int64_t version, const std::string& reason, const Member& by,
                    Instant now);
void withdraw_profile(Unit& unit, std::int64_t id, std::int64_t version, const Member& by, Instant now);

// The first of its kind, by who sets the site up. Nothing happens when there is one.
bool begin_profiles(Unit& unit, const CertificateProposal& proposal, Instant now);

}
