// Places in front of something that takes long: only so many visitors wait there, and nobody holds two of any kind.
#pragma once

#include <cstdint>
#include <mutex>
#include <set>
#include <stdexcept>

namespace cakey {

// All places are taken: for the visitor, a matter of seconds.
class Busy : public std::runtime_error {
public:
    Busy();
};

// Who has a place now, whatever it is for: one for all places of a process, so that nobody holds up several of its
// threads.
class Owners {
private:
    friend class Places;

    std::mutex mutex_;
    std::set<std::int64_t> present_;
};

class Places {
public:
    // `owners` outlives it.
    Places(int most, Owners& owners) : owners_(owners), most_(most), free_(most) {}

    // Somebody's turn, until its end. Busy at once when all places are taken, or when the same `owner` has one already,
    // here or elsewhere; 0 is nobody in particular.
    class Place {
    public:
        Place(Places& places, std::int64_t owner);
        ~Place();
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

    private:
        Places& places_;
        std::int64_t owner_;
    };

    Place take(std::int64_t owner = 0) { return Place(*this, owner); }
    int taken() const;

private:
    Owners& owners_;
    const int most_;
    int free_;
};

}
