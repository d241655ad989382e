// 「统计」: each day on which something can still change is counted anew before an hour is over.
#pragma once

#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <stop_token>
#include <utility>

namespace cakey::work {

class Reckoning {
public:
    static constexpr std::chrono::seconds between_rounds{60};

    Reckoning(Store& store, const Clock& clock, Note note) : store_(store), clock_(clock), note_(std::move(note)) {}

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});  // all days that are due

private:
    void begin_days();
    bool count_one();  // whether one was due

    Store& store_;
    const Clock& clock_;
    Note note_;
};

}
