// Filters of the work list under a name, as somebody at the desk wants them again. Each sees only their own.
#pragma once

#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct SavedView {
    static constexpr int most = 20;  // of a member
    static constexpr std::size_t longest_name = 30;

    std::int64_t id = 0;
    StaffId staff_id;
    std::string name;
    std::string query;  // of the address: "?state=awaiting_review&holder=me"
};

}
