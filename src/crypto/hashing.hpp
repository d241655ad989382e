// Password hashing with a bound: it takes a core for tens of milliseconds, and must leave the others to everybody else.
#pragma once

#include "base/nice_threads.hpp"
#include "base/places.hpp"
#include "crypto/passwords.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace cakey::crypto {

class Hashing {
public:
    // Each has places of its own: whoever fills one up keeps nobody out of another.
    enum class Queue { sign_in, desk, visitor, company };

    // At most `at_once` threads of the process hash at a time, and in each queue as many more visitors wait for them:
    // each that waits holds one of the threads that answer.
    Hashing(PasswordCost cost, int at_once, Owners& owners);

    // Somebody's turn: what has to be hashed is hashed, nobody is turned away any more.
    class Place {
    public:
        Place(Hashing& hashing, Queue queue, std::int64_t company);

        std::string hash(const std::string& password) const;
        // With an empty hash (no such account) the same work is done, and the answer is false: the time tells nothing.
        bool matches(const std::string& password, const std::string& hash) const;
        // The same password at today's cost; nothing when its hash has that cost. An old one takes another time than
        // an account that does not exist.
        std::optional<std::string> renewed(const std::string& password, const std::string& hash) const;

    private:
        Hashing& hashing_;
        Places::Place place_;
    };

    // Busy at once when all places of the queue are taken.
    Place place(Queue queue) { return Place(*this, queue, 0); }
    // Inside a company's session; also while the same company has a place already, here or elsewhere.
    Place place_of(std::int64_t company) { return Place(*this, Queue::company, company); }

    int waiting() const;  // how many have a place, or wait behind one

private:
    PasswordCost cost_;
    NiceThreads threads_;
    std::array<std::unique_ptr<Places>, 4> places_;
};

}
