// Failed tries to sign in, in the database: all processes and threads count together.
#pragma once

#include "domain/brake.hpp"
#include "domain/sign_in_failure.hpp"
#include "store/link.hpp"

#include <string>

namespace cakey {

class SignInFailures {
public:
    explicit SignInFailures(Link& link) : link_(link) {}

    // One cheap statement, the same for a name that nobody has.
    SignInBrake brake(const SignInTry& one, Instant now);
    // Others with the same key wait until the transaction ends: tries at once are counted one by one.
    void lock(const std::string& key);
    void add(SignInFailure& failure);
    void remove(std::int64_t id);
    void remove_of(const std::string& key);
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
