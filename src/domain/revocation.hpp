// A certificate that is to be used no longer: asked for, approved by somebody else, done by its authority, published.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/revocation_reason.hpp"
#include "domain/role.hpp"

#include <optional>

namespace cakey {

// The agreement's: so long after it was asked for it is done.
inline constexpr std::chrono::hours revocation_time{24};

// One a certificate.
struct Revocation {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t certificate_id = 0;
    RevocationReason reason = RevocationReason::unspecified;
    std::optional<std::int64_t> order_id = {};  // by which it was asked for, or that it was made for; nothing: neither
    Party asked_by = Party::operator_;
    std::optional<StaffId> asker = {};
    Instant asked_at;
    std::optional<StaffId> approved_by = {};
    std::optional<Instant> approved_at = {};
    std::optional<Instant> done_at = {};       // by its authority
    std::optional<Instant> published_at = {};  // in the list of revoked ones
};

}
