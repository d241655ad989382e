// Whether something still goes on.
#pragma once

#include <atomic>
#include <chrono>

namespace cakey {

// Beaten by what goes on, felt by who watches; by a clock that nobody can set.
class Pulse {
public:
    using Clock = std::chrono::steady_clock;

    void beat(Clock::time_point now = Clock::now()) { last_ = now; }
    bool felt_within(std::chrono::seconds time, Clock::time_point now = Clock::now()) const
    {
        return now - last_.load() <= time;
    }

private:
    std::atomic<Clock::time_point> last_{Clock::now()};
};

}
