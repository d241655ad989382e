// What was signed since the start, for Prometheus; from whatever thread.
#pragma once

#include <atomic>
#include <cstdint>

namespace cakey::ocsp {

struct Tally {
    std::atomic<std::uint64_t> ahead = 0;   // answers that were signed to be stored
    std::atomic<std::uint64_t> asked = 0;   // those that were signed for whoever asked
    std::atomic<std::uint64_t> failed = 0;  // tries to sign one, or to put it as a file
};

}
