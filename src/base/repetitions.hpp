// Equal lines of a log: one a minute is enough, if it says how many there were.
#pragma once

#include "base/clock.hpp"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

// Safe to use from several threads.
class Repetitions {
public:
    static constexpr std::chrono::seconds pause{60};

    // Nothing when the same was written within the last minute: it is counted. Else how many this line stands for, those
    // that were kept back and itself.
    std::optional<int> times(std::string_view event, std::string_view text, Instant now);

private:
    static constexpr std::size_t most_known = 500;

    struct Line {
        Instant written{};
        int kept_back = 0;
    };

    std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, Line> lines_;
};

}
