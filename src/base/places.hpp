// Places in front of something that takes long: only so many visitors wait there, and nobody holds two.
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

class Places {
public:
    explicit Places(int most) : free_(most) {}

    // Somebody's turn, until its end. Busy at once when all places are taken, or when the same `owner` has one already; 0 is
    // nobody in particular.
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

private:
    std::mutex mutex_;
    int free_;
    std::set<std::int64_t> owners_;
};

}
