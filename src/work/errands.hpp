// One kind of errand, item by item: what is taken, whose it is, and what is recorded about it.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"
#include "work/errand.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cakey::work {

// A line for the program's log: what happened, and what was said about it. Nothing personal.
using Note = std::function<void(const std::string& event, const std::string& text)>;

// Safe to use from several threads.
class Errands {
public:
    // After it, somebody else may take the item: longer than what most errands ask takes, and as long as what a killed
    // worker began may lie.
    static constexpr std::chrono::seconds lease{40};
    // The same for one slow call and a little, where to call twice does no harm: the gateway knows each number, and a
    // receipt is only asked for. Somebody may sit before the code.
    static constexpr std::chrono::seconds short_lease{20};

    Errands(Store& store, Errand& errand, const Clock& clock, Note note)
        : store_(store), errand_(errand), clock_(clock), note_(std::move(note))
    {
    }

    OutboxKind kind() const { return errand_.kind(); }

    // What is due, as many as `most`: first what somebody waits for, then as many of the others as `others` at the most.
    std::vector<OutboxItem> take(int most, int others);
    // While the channel fails, one of those that failed, due or not: to see whether it is well again.
    std::vector<OutboxItem> take_probe();
    std::optional<Instant> next_due();

    // Carries out a taken one and records what became of it. Gives when it is to be looked at again, if it is.
    std::optional<Instant> carry_out(OutboxItem item);
    // Takes the next one and carries it out; false when nothing is due.
    bool step();

    // Nothing but failures lately: the outside may be away.
    bool is_failing() const { return failures_ >= enough_failures; }

private:
    static constexpr int enough_failures = 3;

    std::chrono::seconds own_lease() const;
    Progress attempt(OutboxItem& item);
    std::optional<Instant> record(const OutboxItem& item, const Progress& progress);
    std::optional<Instant> put(Unit& unit, const OutboxItem& item, const Progress& progress, Instant now);
    void hear(const Progress& progress);
    void tell(const OutboxItem& item, const Progress& progress);

    Store& store_;
    Errand& errand_;
    const Clock& clock_;
    Note note_;
    std::atomic<int> failures_ = 0;  // in a row
};

}
