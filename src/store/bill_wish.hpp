// 「重新对账」: the columns of bill_days that the web program may write, and no others.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>

namespace cakey {

struct BillWish {
    std::int64_t id = 0;
    std::int64_t version = 0;
    int tries = 0;
    std::optional<Instant> due_at;
};

}
