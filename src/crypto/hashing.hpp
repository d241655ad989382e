// Password hashing with a bound: it takes a core for tens of milliseconds, and must leave the others to everybody else.
#pragma once

#include "crypto/hashing_threads.hpp"
#include "crypto/passwords.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <set>
#include <stdexcept>
#include <string>

namespace cakey::crypto {

// All places are taken: for the visitor, a matter of seconds.
class HashingBusy : public std::runtime_error {
public:
    HashingBusy();
};

class Hashing {
public:
    // Each has places of its own: whoever fills one up keeps nobody out of another.
    enum class Queue { sign_in, desk, visitor, company };

    // At most `at_once` threads of the process hash at a time, and in each queue as many more visitors wait for them: each
    // that waits holds one of the threads that answer.
    Hashing(PasswordCost cost, int at_once);

    // Somebody's turn: what has to be hashed is hashed, nobody is turned away any more.
    class Place {
    public:
        Place(Hashing& hashing, Queue queue, std::int64_t company);
        ~Place();
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

        std::string hash(const std::string& password) const;
        // With an empty hash (no such account) the same work is done, and the answer is false: the time tells nothing.
        bool matches(const std::string& password, const std::string& hash) const;
        // The same password at today's cost; nothing when its hash has that cost. An old one takes another time than
        // an account that does not exist.
        std::optional<std::string> renewed(const std::string& password, const std::string& hash) const;

    private:
        Hashing& hashing_;
        Queue queue_;
        std::int64_t company_;
    };

    // HashingBusy at once when all places of the queue are taken.
    Place place(Queue queue) { return Place(*this, queue, 0); }
    // Inside a company's session; also while the same company has a place already.
    Place place_of(std::int64_t company) { return Place(*this, Queue::company, company); }

private:
    using Places = std::counting_semaphore<128>;

    Places& places(Queue queue) { return *places_[static_cast<std::size_t>(queue)]; }

    PasswordCost cost_;
    HashingThreads threads_;
    std::array<std::unique_ptr<Places>, 4> places_;
    std::mutex mutex_;
    std::set<std::int64_t> companies_;  // that have a place
};

}
