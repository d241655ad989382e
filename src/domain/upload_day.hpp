// What a company uploads in one day: looking at files costs us more than sending them costs anybody.
#pragma once

#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct UploadDay {
    // Fifty drafts a day, each with three papers of more than a megabyte.
    static constexpr std::int64_t most = 200 * 1024 * 1024;  // bytes

    std::int64_t id = 0;
    CompanyId company_id;
    std::string day;  // in China, "2026-11-28"
    std::int64_t bytes = 0;

    // Counts so many more; false, and nothing is counted, when that would be too many.
    bool take(std::int64_t more)
    {
        if (more > most - bytes)
            return false;
        bytes += more;
        return true;
    }
};

}
