// A day a transaction, which has the day's row locked: several workers share the days, and what one was killed at the
// next one counts.
#include "work/reckoning.hpp"

#include "work/rounds.hpp"

namespace cakey::work {

void Reckoning::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(stop); });
}

void Reckoning::step(std::stop_token stop)
try {
    begin_days();
    while (!stop.stop_requested() && count_one()) {
    }
} catch (const std::exception& error) {
    note_("reckoning_failed", error.what());
}

void Reckoning::begin_days()
{
    const auto now = clock_.now();
    const auto missing = [&](Unit& unit) { return unit.figures().missing_days(now); };
    if (store_.read(missing).empty())
        return;
    // Another worker may be at the same: who comes second looks again and finds them.
    store_.transact([&](Unit& unit) {
        for (auto& day : missing(unit))
            unit.figures().add(day);
    });
}

bool Reckoning::count_one()
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) {
        auto day = unit.figures().due(now);
        if (!day)
            return false;
        if (day->is_history_open())
            unit.figures().count_history(*day);
        unit.figures().count_money(*day);
        day->counted(now);
        unit.figures().save(*day);
        return true;
    });
}

}
