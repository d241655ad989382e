// What a company was called before the desk renamed it: nobody else registers it for a while, so that certificates,
// papers and people who know the old name lead to no stranger.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct ReservedName {
    static constexpr std::chrono::days life{30};

    std::int64_t id = 0;
    CompanyId company_id;  // that may have it back, as long as it has an account
    // Empty: it has kept it.
    std::string name_skeleton;
    std::string credit_code;
    Instant reserved_until;
};

}
