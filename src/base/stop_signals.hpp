// SIGTERM and SIGINT as something to wait for, instead of something that interrupts.
#pragma once

#include <chrono>

namespace cakey {

// Blocks both, and SIGHUP, which base/supervision.hpp waits for, in the calling thread and those it starts: call it first in
// main(), before any thread.
void block_stop_signals();

// The one to wait for. The caller has blocked them. Made before anything else takes descriptors: later there may be none left.
class StopSignal {
public:
    StopSignal();  // std::system_error when the kernel gives no signalfd
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    // Returns when it has arrived or `descriptor`, if there is one, becomes readable.
    void wait(int descriptor = -1) const;

private:
    int arrived_;
};

// Whether one of them arrives within that time; it is taken then. The caller has blocked them.
bool stop_signal_within(std::chrono::milliseconds time);

}
