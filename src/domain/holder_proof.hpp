// Which certificate of its own a company signed in with to have it renewed: that stands for the order's papers.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>

namespace cakey {

struct HolderProof {
    std::optional<std::int64_t> certificate;  // its id; nothing: papers are asked for
    std::optional<Instant> at;                // when it signed in

    bool stands() const { return certificate.has_value(); }
};

}
