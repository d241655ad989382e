// Results of one column: a count, a number, an instant.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct CountScalar {
    std::int64_t value = 0;
};

struct TextScalar {
    std::string value;
};

struct InstantScalar {
    std::optional<Instant> value;
};

}
