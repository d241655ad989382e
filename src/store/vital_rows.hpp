// How much is still to be done, as the database counts it.
#pragma once

#include "base/clock.hpp"
#include "domain/outbox_item.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct OutboxDepth {
    OutboxKind kind = OutboxKind::text;
    std::int64_t waiting = 0;
    std::int64_t failing = 0;  // of these, tried in vain
    std::int64_t stuck = 0;
    std::optional<Instant> due_at{};  // of the one that waits longest
};

// Until when the issuing keys of a kind can still sign the longest certificates that its profile allows: none outlives its
// issuer.
struct IssuingReach {
    std::string kind;  // ProfileKind's word
    Instant until;
};

struct OpenBusiness {
    std::int64_t payments = 0;
    std::int64_t refunds = 0;
    std::optional<Instant> in_review_since{};  // of the order that has awaited review the longest
    std::optional<Instant> to_revoke_since{};  // of the certificate that has waited for it the longest
    std::optional<Instant> crl_ends_at{};      // of the issuer's newest list that ends first
};

}
