// Password hashing with a bound: it takes a core for tens of milliseconds, and must leave the others to everybody else.
#pragma once

#include "crypto/passwords.hpp"

#include <semaphore>
#include <string>

namespace cakey::pages {

class Hashing {
public:
    // At most `at_once` threads of the process hash at a time.
    Hashing(crypto::PasswordCost cost, int at_once) : cost_(cost), places_(at_once) {}

    // DomainError(Fault::unavailable), 503 with Retry-After, when no place comes free within half a second.
    std::string hash(const std::string& password);
    // With an empty hash (no such account) the same work is done, and the answer is false: the time tells nothing.
    bool matches(const std::string& password, const std::string& hash);

private:
    crypto::PasswordCost cost_;
    std::counting_semaphore<64> places_;
};

}
