// A browser that a company or a staff member has signed in with: the brake spares it what strangers do. It opens
// nothing by itself.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct Device {
    // Since it was last signed in with; then it is forgotten. The cookie lives as long.
    static constexpr std::chrono::days life{365};

    std::int64_t id = 0;
    std::string token_hash;  // of its cookie's token, 64 hexadecimal digits; one browser may serve several people
    std::optional<CompanyId> company_id;
    std::optional<StaffId> staff_id;
    Instant created_at;
    Instant seen_at;
};

}
