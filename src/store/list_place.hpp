// A place in a list that is read by keyset, newest first: the row there.
#pragma once

#include "domain/clock.hpp"

#include <compare>
#include <cstdint>

namespace cakey {

struct ListPlace {
    Instant created_at;
    std::int64_t id = 0;

    auto operator<=>(const ListPlace&) const = default;
};

}
