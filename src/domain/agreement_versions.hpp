// All versions of the service agreement together: which one counts at what time.
#pragma once

#include "domain/agreement.hpp"

#include <vector>

namespace cakey {

struct AgreementVersions {
    std::vector<Agreement> all{};  // newest first
    std::vector<AgreementWithdrawal> withdrawals{};

    AgreementState state(const Agreement& one, Instant now) const { return state_of(one, all, withdrawals, now); }
    const Agreement& in_force(Instant now) const;          // Fault::not_found
    const Agreement* coming(Instant now) const;            // published, the first to be in force; null
    const Agreement& numbered(std::int64_t number) const;  // Fault::not_found
};

}
