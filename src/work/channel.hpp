// One way outside: many errands of one kind under way at once, and those first that somebody waits for.
#pragma once

#include "work/errands.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <vector>

namespace cakey::work {

class Channel {
public:
    struct Bounds {
        int at_once = 1;
        int unawaited = 1;           // of these, at most so many that nobody waits for
        int unawaited_a_second = 0;  // begun; 0: as many as can be
    };

    Channel(Errands& errands, const Clock& clock, Note note, Bounds bounds)
        : errands_(errands), clock_(clock), note_(std::move(note)), bounds_(bounds)
    {
    }

    // Returns soon after a stop is asked for; what is under way is finished.
    void run(std::stop_token stop);
    // There is something new in the outbox.
    void wake();

private:
    void serve(std::stop_token stop);
    void hand_out();
    void give(std::vector<OutboxItem> items);
    int left_of_this_second();
    void wait(std::stop_token stop);

    Errands& errands_;
    const Clock& clock_;
    const Note note_;
    const Bounds bounds_;

    std::mutex mutex_;
    std::condition_variable_any given_;    // for the hands
    std::condition_variable_any changed_;  // for whoever hands out
    std::deque<OutboxItem> queue_;         // never more than there are idle hands
    int busy_ = 0;
    int busy_unawaited_ = 0;
    bool hands_were_wanting_ = false;  // when last handed out: there may be more that is due
    bool look_ = false;                // there may be something new
    Instant sleeps_until_{};

    // Of whoever hands out alone.
    std::chrono::sys_seconds second_{};
    int begun_in_it_ = 0;
    Instant next_probe_{};
};

}
