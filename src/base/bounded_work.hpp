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

    // Somebody's turn: around the work, whoever has it does on their own thread what has to wait for it. Busy at once
    // as Places::take.
    class Turn {
    public:
        Turn(BoundedWork& work, std::int64_t owner) : threads_(work.threads_), place_(work.places_, owner) {}

        // What the work gives or throws.
        template <class Work>
        auto run(Work work) const
        {
            return threads_.run(std::move(work));
        }

    private:
        NiceThreads& threads_;
        Places::Place place_;
    };

    Turn turn(std::int64_t owner) { return Turn(*this, owner); }

    template <class Work>
    auto run(std::int64_t owner, Work work)
    {
        return turn(owner).run(std::move(work));
    }

private:
    static constexpr int niceness = 19;  // as nice as can be: somebody who signs in goes first

    Places places_;
    NiceThreads threads_;
};

}
