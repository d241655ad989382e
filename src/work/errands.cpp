// The loop around an errand: take, carry out, record; sleep until woken.
#include "work/errands.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <thread>

namespace cakey::work {

namespace {

// A stop is noticed within this time, and so is an item whose waking call was lost.
constexpr std::chrono::milliseconds longest_sleep{1000};

}

void Errands::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        try {
            if (!step())
                wait();
        } catch (const std::exception& error) {
            note_("errand_failed", std::string(word(errand_.kind())) + ": " + error.what());
            std::this_thread::sleep_for(longest_sleep);
        }
    }
}

bool Errands::step()
{
    auto item = store_.transact([&](Unit& unit) { return unit.outbox().take(errand_.kind(), clock_.now(), lease); });
    if (!item)
        return false;
    Progress progress;
    try {
        progress = errand_.carry_out(*item);
    } catch (const DomainError& error) {
        // Somebody changed the same rows, or the database is away: the next try sees what is so then.
        progress = Progress::retry("database");
    } catch (const std::exception& error) {
        note_("errand_failed", std::string(word(item->kind)) + " " + item->order_number + ": " + error.what());
        progress = Progress::retry("internal");
    }
    record(*item, progress);
    return true;
}

void Errands::record(const OutboxItem& item, const Progress& progress)
{
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        switch (progress.step) {
        case Progress::Step::done:
            return unit.outbox().finish(item, OutboxState::done, progress.code, now);
        case Progress::Step::stuck:
            return unit.outbox().finish(item, OutboxState::stuck, progress.code, now);
        case Progress::Step::watch:
            return unit.outbox().again(item, 0, now + progress.wait, progress.code);
        case Progress::Step::retry:
            return unit.outbox().again(item, item.tries, now + std::max(progress.wait, back_off(item.tries)),
                                       progress.code);
        }
    });
    if (progress.step != Progress::Step::stuck && progress.step != Progress::Step::retry)
        return;
    std::string said(word(item.kind));
    for (const auto& part : {item.order_number, progress.code})
        if (!part.empty())
            said += ' ' + part;
    if (!progress.text.empty())
        said += ": " + progress.text;
    note_(progress.step == Progress::Step::stuck ? "errand_stuck" : "errand_retry", said);
}

void Errands::wait()
{
    const auto due = store_.read([&](Unit& unit) { return unit.outbox().next_due(errand_.kind()); });
    auto most = longest_sleep;
    if (due)
        most = std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*due - clock_.now()),
                          std::chrono::milliseconds(0), longest_sleep);
    if (most > std::chrono::milliseconds(0))
        store_.wait_for_outbox(most);
}

}
