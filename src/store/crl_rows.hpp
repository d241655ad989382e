// What stands in a revocation list.
#pragma once

#include "base/clock.hpp"
#include "domain/revocation_reason.hpp"

#include <optional>
#include <string>

namespace cakey {

// Of the newest list.
struct CrlMark {
    std::int64_t number = 0;
    Instant this_update;
};

struct CrlEntry {
    std::string serial;
    Instant revoked_at;
    RevocationReason reason = RevocationReason::unspecified;
    std::optional<std::int64_t> unpublished;  // the revocation that no list had yet
};

}
