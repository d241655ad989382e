// How long each of a server's threads has been at its request.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <vector>

namespace cakey::web {

class BusyThreads {
public:
    using Clock = std::chrono::steady_clock;

    explicit BusyThreads(std::size_t count) : since_(count) {}

    // A thread's request, as long as it lives.
    class Turn {
    public:
        Turn(BusyThreads& all, std::size_t thread, Clock::time_point now = Clock::now()) : since_(all.since_[thread])
        {
            since_ = now;
        }
        ~Turn() { since_ = idle; }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        std::atomic<Clock::time_point>& since_;
    };

    // Whether all of them have been at one request for longer than that: then nobody is answered any more.
    bool all_at_it_for(std::chrono::seconds time, Clock::time_point now = Clock::now()) const
    {
        return std::ranges::all_of(since_, [&](const auto& since) {
            const auto begun = since.load();
            return begun != idle && now - begun > time;
        });
    }

private:
    static constexpr Clock::time_point idle{};

    std::vector<std::atomic<Clock::time_point>> since_;
};

}
