// SIGTERM and SIGINT as something to wait for, instead of something that interrupts.
#pragma once

#include <chrono>

namespace cakey {

// Blocks both, and SIGHUP, which base/supervision.hpp waits for, in the calling thread and those it starts: call it first in
// main(), before any thread.
void block_stop_signals();

// Returns when one of them arrives or `descriptor`, if there is one, becomes readable. The caller has blocked them.
// std::system_error when the kernel gives no signalfd.
void wait_for_stop_signal(int descriptor = -1);

// Whether one of them arrives within that time; it is taken then. The caller has blocked them.
bool stop_signal_within(std::chrono::milliseconds time);

}
