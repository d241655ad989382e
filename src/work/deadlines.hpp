// What happens by the clock alone: unpaid orders close, sent ones complete, what was not corrected is refused; old sessions
// and codes go.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace cakey::work {

class Deadlines {
public:
    Deadlines(Store& store, Gateway& gateway, const Clock& clock, Note note)
        : store_(store), gateway_(gateway), clock_(clock), note_(std::move(note))
    {
    }

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});  // one round over everything that is due

private:
    void attempt(const std::string& about, const std::function<void()>& deed);
    void close_unpaid(const std::string& number);
    bool surely_unpaid(const Payment& payment);
    void presume_received(const std::string& number);
    void lapse(const std::string& number);
    void clean_up();

    Store& store_;
    Gateway& gateway_;
    const Clock& clock_;
    Note note_;
};

}
