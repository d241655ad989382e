// Work that takes a core for long: done below the priority of answers and of hashing, a few at a time, one for each who
// asks.
#pragma once

#include "base/nice_threads.hpp"
#include "base/places.hpp"

#include <cstdint>
#include <utility>

namespace cakey {

class BoundedWork {
public:
    // As many more wait as are done at once: each that waits holds one of the threads that answer.
    BoundedWork(int at_once, Owners& owners) : places_(2 * at_once, owners), threads_(at_once, niceness) {}

    // What the work gives or throws. Busy at once as Places::take.
    template <class Work>
    auto run(std::int64_t owner, Work work)
    {
        const auto place = places_.take(owner);
        return threads_.run(std::move(work));
    }

private:
    static constexpr int niceness = 19;  // as nice as can be: somebody who signs in goes first

    Places places_;
    NiceThreads threads_;
};

}
