// Platforms' names by their codes, for lists: joined to each row they cost more than the row.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace cakey {

// One per thread. A renamed platform shows its new name within a minute, a new one at once.
class PlatformNames {
public:
    static constexpr std::chrono::minutes known_for{1};

    PlatformNames(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    // "—" for the empty code of a draft without one. Valid until the next call.
    std::string_view of(const std::string& code);

private:
    void read(Instant now);

    Store& store_;
    const Clock& clock_;
    Instant read_at_;
    std::map<std::string, std::string> names_;
};

}
