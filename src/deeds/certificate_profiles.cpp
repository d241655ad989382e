// Proposing a profile, and deciding.
#include "deeds/certificate_profiles.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

std::string subject_number(const CertificateProfileVersion& profile) { return std::to_string(profile.id()); }

CertificateProfileVersion as_read(Unit& unit, std::int64_t id, std::int64_t version)
{
    auto profile = unit.certificate_profiles().at(id);
    if (profile.version() != version)
        throw DomainError(Fault::stale, About::certificate_profile);
    return profile;
}

// In what it differs from what is in force.
ColumnChange against_present(Unit& unit, const CertificateProposal& proposal, Instant now)
{
    const auto present = unit.certificate_profiles().in_force(proposal.kind, now);
    return change(present ? std::optional(present->proposal()) : std::nullopt, proposal);
}

void write_down(Unit& unit, const CertificateProfileVersion& profile, const char* event, const Member& by, Instant now,
                const ColumnChange& changed)
{
    unit.audit().add(AuditLine::of(by, event, now, std::string(word(profile.kind())))
                         .on("certificate_profile", subject_number(profile))
                         .from_to(changed.before, changed.after));
}

}

std::int64_t propose_profile(Unit& unit, const CertificateProposal& proposal, std::int64_t newest, const Member& by,
                             Instant now)
{
    if (unit.certificate_profiles().newest(proposal.kind) != newest)
        throw DomainError(Fault::stale, About::certificate_profile);
    if (unit.certificate_profiles().open(proposal.kind))
        throw DomainError(Fault::wrong_state, About::certificate_profile);
    CertificateProfileVersion profile(proposal, by.id, now);
    unit.certificate_profiles().add(profile);
    write_down(unit, profile, "certificate_profile_proposed", by, now, against_present(unit, proposal, now));
    return profile.id();
}

void approve_profile(Unit& unit, std::int64_t id, std::int64_t version, const Member& by, Instant now)
{
    auto profile = as_read(unit, id, version);
    const auto changed = against_present(unit, profile.proposal(), now);
    profile.approve(by.id, now);
    unit.certificate_profiles().save(profile);
    write_down(unit, profile, "certificate_profile_approved", by, now, changed);
}

void refuse_profile(Unit& unit, std::int64_t id, std::int64_t version, const std::string& reason, const Member& by,
                    Instant now)
{
    auto profile = as_read(unit, id, version);
    profile.refuse(reason, by.id, now);
    unit.certificate_profiles().save(profile);
    write_down(unit, profile, "certificate_profile_refused", by, now, {});
}

void withdraw_profile(Unit& unit, std::int64_t id, std::int64_t version, const Member& by, Instant now)
{
    auto profile = as_read(unit, id, version);
    profile.withdraw(by.id, now);
    unit.certificate_profiles().save(profile);
    write_down(unit, profile, "certificate_profile_withdrawn", by, now, {});
}

bool begin_profiles(Unit& unit, const CertificateProposal& proposal, Instant now)
{
    if (unit.certificate_profiles().newest(proposal.kind) != 0)
        return false;
    auto profile = CertificateProfileVersion::first(proposal, now);
    unit.certificate_profiles().add(profile);
    const auto changed = change(std::optional<CertificateProposal>(), proposal);
    unit.audit().add(AuditLine::by_shell("certificate_profile_approved", now)
                         .on("certificate_profile", subject_number(profile))
                         .from_to(changed.before, changed.after));
    return true;
}

}
