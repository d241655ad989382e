// Who may decide on a profile, and from when on it counts.
#include "domain/certificate_profile_version.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

CertificateProfileVersion::CertificateProfileVersion(const CertificateProposal& proposal, StaffId by, Instant now)
    : kind_(proposal.kind),
      profile_(proposal.profile),
      valid_from_(proposal.valid_from),
      proposed_by_(by),
      proposed_at_(now)
{
    if (!flaws_of(proposal).empty())
        throw DomainError(Fault::incomplete);
    if (valid_from_ < china_midnight(china_date(now)))
        throw DomainError(Fault::wrong_state, About::certificate_profile);
}

CertificateProfileVersion CertificateProfileVersion::first(const CertificateProposal& proposal, Instant now)
{
    if (!flaws_of(proposal).empty())
        throw DomainError(Fault::incomplete);
    CertificateProfileVersion made;
    made.kind_ = proposal.kind;
    made.profile_ = proposal.profile;
    made.valid_from_ = now;
    made.proposed_at_ = now;
    made.outcome_ = ProfileOutcome::approved;
    made.decided_at_ = now;
    made.begins_at_ = now;
    return made;
}

void CertificateProfileVersion::approve(StaffId by, Instant now)
{
    require_second(by);
    decide(ProfileOutcome::approved, by, now);
    begins_at_ = std::max(valid_from_, now);
}

void CertificateProfileVersion::refuse(std::string reason, StaffId by, Instant now)
{
    require_second(by);
    decide(ProfileOutcome::refused, by, now);
    refusal_reason_ = std::move(reason);
}

void CertificateProfileVersion::withdraw(StaffId by, Instant now)
{
    if (open() && proposed_by_ != by)
        throw DomainError(Fault::forbidden);
    decide(ProfileOutcome::withdrawn, by, now);
}

void CertificateProfileVersion::require_second(StaffId by) const
{
    if (open() && proposed_by_ == by)
        throw DomainError(Fault::forbidden, About::certificate_profile_by_two);
}

void CertificateProfileVersion::decide(ProfileOutcome outcome, StaffId by, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::certificate_profile);
    outcome_ = outcome;
    decided_by_ = by;
    decided_at_ = now;
}

}
