// All ways outside, and the ear that tells them when there is something new in the outbox.
#pragma once

#include "base/pulse.hpp"
#include "work/channel.hpp"

#include <list>
#include <stop_token>

namespace cakey::work {

class Channels {
public:
    Channels(Store& store, const Clock& clock, Note note) : store_(store), clock_(clock), note_(std::move(note)) {}

    // For as long as run() runs.
    void add(Errand& errand, Channel::Bounds bounds);
    // Returns soon after a stop is asked for; what is under way is finished.
    void run(std::stop_token stop);
    const Pulse& pulse() const { return pulse_; }  // of run()

private:
    struct Way {
        Errands errands;
        Channel channel;

        Way(Channels& all, Errand& errand, Channel::Bounds bounds)
            : errands(all.store_, errand, all.clock_, all.note_), channel(errands, all.clock_, all.note_, bounds)
        {
        }
    };

    void listen();

    Store& store_;
    const Clock& clock_;
    const Note note_;
    std::list<Way> ways_;
    Pulse pulse_;
    bool database_is_away_ = false;
};

}
