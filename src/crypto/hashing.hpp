// Password hashing with a bound: it takes a core for tens of milliseconds, and must leave the others to everybody else.
#pragma once

#include "crypto/hashing_threads.hpp"
#include "crypto/passwords.hpp"

#include <optional>
#include <semaphore>
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
    // At most `at_once` threads of the process hash at a time, and as many more visitors wait for them: each that waits
    // holds one of the threads that answer.
    Hashing(PasswordCost cost, int at_once) : cost_(cost), threads_(at_once), places_(2 * at_once) {}

    // Somebody's turn: what has to be hashed is hashed, nobody is turned away any more.
    class Place {
    public:
        explicit Place(Hashing& hashing);
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
    };

    // HashingBusy at once when all places are taken.
    Place place() { return Place(*this); }

    // The same for who hashes just once.
    std::string hash(const std::string& password) { return place().hash(password); }
    bool matches(const std::string& password, const std::string& hash) { return place().matches(password, hash); }

private:
    PasswordCost cost_;
    HashingThreads threads_;
    std::counting_semaphore<128> places_;
};

}
