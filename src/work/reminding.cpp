// A day is done when nothing of it is left: whoever is killed in between begins it again, and what was told is found told.
#include "work/reminding.hpp"

#include "deeds/reminders.hpp"
#include "work/rounds.hpp"

namespace cakey::work {

namespace {

constexpr int at_once = 100;

}

void Reminding::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(stop); });
}

// A certificate that fails must not keep the others from being told; the day is tried again with the next round.
void Reminding::step(std::stop_token stop)
try {
    const auto days = due_days();
    if (days.done == days.until)
        return;
    failed_ = 0;
    for (const auto& rule : reminder_rules)
        if (!remind(rule.step, days, stop))
            return;
    if (failed_ == 0)
        finish(days);
} catch (const std::exception& error) {
    note_("reminding_failed", error.what());
}

// Before the first day there is nothing to catch up.
ReminderDays Reminding::due_days()
{
    const auto until = newest_reminder_day(clock_.now());
    const auto done = store_.read([](Unit& unit) { return unit.reminders().newest_day(); });
    if (done && *done >= until)
        return {until, until};
    return {done.value_or(std::chrono::sys_days(until) - std::chrono::days(1)), until};
}

// False when it was stopped.
bool Reminding::remind(ReminderStep step, const ReminderDays& days, std::stop_token stop)
{
    const auto ends = ends_of(step, days);
    ListPlace after;
    while (true) {
        const auto ending = store_.read([&](Unit& unit) { return unit.reminders().ending(ends, after, at_once); });
        for (const auto& certificate : ending) {
            if (stop.stop_requested())
                return false;
            if (due_reminder(certificate.not_after, certificate.issued_at, days) == step)
                failed_ += tell(certificate, step, days) ? 0 : 1;
        }
        if (ending.size() < at_once)
            return true;
        after = {ending.back().not_after, ending.back().id};
    }
}

bool Reminding::tell(const EndingCertificate& certificate, ReminderStep step, const ReminderDays& days)
try {
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) { deeds::remind(unit, certificate, step, days.until, now); });
    return true;
} catch (const std::exception& error) {
    note_("reminding_failed", "certificate " + std::to_string(certificate.id) + ": " + error.what());
    return false;
}

// Another worker may have been at the same.
void Reminding::finish(const ReminderDays& days)
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        if (unit.reminders().is_done(days.until))
            return;
        ReminderDay day{.day = date_text(days.until), .done_at = now};
        unit.reminders().finish(day);
    });
}

}
