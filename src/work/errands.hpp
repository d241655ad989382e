// Carries out one kind of errand, item by item, for as long as the program runs.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace cakey::work {

// A line for the program's log: what happened, and what was said about it. Nothing personal.
using Note = std::function<void(const std::string& event, const std::string& text)>;

class Errands {
public:
    // After it, somebody else may take the item: longer than what most errands ask takes, and as long as what a killed
    // worker began may lie.
    static constexpr std::chrono::seconds lease{40};

    Errands(Store& store, Errand& errand, const Clock& clock, Note note)
        : store_(store), errand_(errand), clock_(clock), note_(std::move(note))
    {
    }

    // Returns soon after a stop is asked for; what is under way is finished.
    void run(std::stop_token stop);
    // Carries out the next item that is due; false when there is none.
    bool step();

private:
    void record(const OutboxItem& item, const Progress& progress);
    void wait();

    Store& store_;
    Errand& errand_;
    const Clock& clock_;
    Note note_;
};

}
