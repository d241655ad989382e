// Letters that came back: looked for every few minutes.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <stop_token>
#include <utility>

namespace cakey::work {

class BounceWatch {
public:
    static constexpr std::chrono::minutes between_rounds{3};

    BounceWatch(Store& store, Bounces& bounces, const Clock& clock, Note note)
        : store_(store), bounces_(bounces), clock_(clock), note_(std::move(note))
    {
    }

    void run(std::stop_token stop);
    void step();

private:
    Store& store_;
    Bounces& bounces_;
    const Clock& clock_;
    const Note note_;
};

}
