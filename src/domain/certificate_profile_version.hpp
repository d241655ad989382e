// A profile from a day on: one administrator proposes it, another one decides. None is ever changed or deleted, since the
// certificates that were made by it name it.
#pragma once

#include "domain/certificate_proposal.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace odb {
class access;
}

namespace cakey {

enum class ProfileOutcome { approved, refused, withdrawn };

template <>
inline constexpr auto words<ProfileOutcome> = WordTable<ProfileOutcome, 3>{{
    {ProfileOutcome::approved, "approved"},
    {ProfileOutcome::refused, "refused"},
    {ProfileOutcome::withdrawn, "withdrawn"},
}};

template <>
inline constexpr auto labels<ProfileOutcome> = WordTable<ProfileOutcome, 3>{{
    {ProfileOutcome::approved, "已批准"},
    {ProfileOutcome::refused, "已拒绝"},
    {ProfileOutcome::withdrawn, "已撤回"},
}};

class CertificateProfileVersion {
public:
    static constexpr std::size_t longest_reason = 200;  // characters

    // Fault::incomplete for a profile that has flaws, Fault::wrong_state for a day that is over.
    CertificateProfileVersion(const CertificateProposal& proposal, StaffId by, Instant now);
    // The first of its kind: who sets the site up brings it, when there is nobody yet to decide.
    static CertificateProfileVersion first(const CertificateProposal& proposal, Instant now);

    std::int64_t id() const { return id_; }
    std::int64_t version() const { return version_; }
    ProfileKind kind() const { return kind_; }
    const CertificateProfile& profile() const { return profile_; }
    Instant valid_from() const { return valid_from_; }  // as it was proposed
    CertificateProposal proposal() const { return {kind_, profile_, valid_from_}; }
    std::optional<StaffId> proposed_by() const { return proposed_by_; }
    Instant proposed_at() const { return proposed_at_; }
    std::optional<ProfileOutcome> outcome() const { return outcome_; }
    std::optional<StaffId> decided_by() const { return decided_by_; }
    std::optional<Instant> decided_at() const { return decided_at_; }
    const std::string& refusal_reason() const { return refusal_reason_; }
    // Of an approved one: nothing is certified by it before it was.
    std::optional<Instant> begins_at() const { return begins_at_; }

    bool open() const { return !outcome_; }
    bool may_decide(StaffId staff) const { return open() && proposed_by_ != staff; }
    bool may_withdraw(StaffId staff) const { return open() && proposed_by_ == staff; }

    // Fault::wrong_state when somebody has decided already, Fault::forbidden for who proposed it.
    void approve(StaffId by, Instant now);
    void refuse(std::string reason, StaffId by, Instant now);
    void withdraw(StaffId by, Instant now);  // Fault::forbidden for everybody but who proposed it

private:
    friend class odb::access;
    CertificateProfileVersion() = default;

    void require_second(StaffId by) const;
    void decide(ProfileOutcome outcome, StaffId by, Instant now);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    ProfileKind kind_ = ProfileKind::sm2;
    CertificateProfile profile_;
    Instant valid_from_;
    std::optional<StaffId> proposed_by_;
    Instant proposed_at_;
    std::optional<ProfileOutcome> outcome_;
    std::optional<StaffId> decided_by_;
    std::optional<Instant> decided_at_;
    std::string refusal_reason_;
    std::optional<Instant> begins_at_;
};

}
