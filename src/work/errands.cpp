// Take, carry out, record.
#include "work/errands.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <thread>

namespace cakey::work {

namespace {

double chance()
{
    thread_local std::minstd_rand source(std::random_device{}());
    return std::uniform_real_distribution<double>()(source);
}

bool is_away(const DomainError& error) { return error.fault() == Fault::unavailable; }

}

std::vector<OutboxItem> Errands::take(int most, int others)
{
    if (most == 0)
        return {};
    return store_.transact([&](Unit& unit) {
        unit.need_not_last();
        const auto now = clock_.now();
        auto items = unit.outbox().take(kind(), true, now, own_lease(), most);
        others = std::min(others, most - static_cast<int>(items.size()));
        if (others > 0)
            std::ranges::move(unit.outbox().take(kind(), false, now, own_lease(), others), std::back_inserter(items));
        return items;
    });
}

std::vector<OutboxItem> Errands::take_probe()
{
    if (!is_failing())
        return {};
    return store_.transact([&](Unit& unit) { return unit.outbox().take_failing(kind(), clock_.now(), own_lease()); });
}

std::optional<Instant> Errands::next_due()
{
    return store_.read([&](Unit& unit) { return unit.outbox().next_due(kind()); });
}

std::optional<Instant> Errands::carry_out(OutboxItem item)
{
    const auto progress = attempt(item);
    // What the outside has said must not be lost because the database is away for a moment.
    while (true) {
        try {
            return record(item, progress);
        } catch (const DomainError& error) {
            if (!is_away(error) || clock_.now() >= *item.taken_until)
                throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

bool Errands::step()
{
    const auto items = take(1, 1);
    if (!items.empty())
        carry_out(items.front());
    return !items.empty();
}

std::chrono::seconds Errands::own_lease() const
{
    switch (kind()) {
    case OutboxKind::payment:
    case OutboxKind::refund:
    case OutboxKind::receipt:
        return short_lease;
    default:
        return lease;
    }
}

Progress Errands::attempt(OutboxItem& item)
{
    try {
        return errand_.carry_out(item);
    } catch (const DomainError& error) {
        // Somebody changed the same rows, or the database is away: the next try sees what is so then.
        return Progress::retry("database");
    } catch (const std::exception& error) {
        note_("errand_failed", std::string(word(item.kind)) + " " + item.order_number + ": " + error.what());
        return Progress::retry("internal");
    }
}

std::optional<Instant> Errands::record(const OutboxItem& item, const Progress& progress)
{
    const auto now = clock_.now();
    std::optional<Instant> due;
    try {
        due = store_.transact([&](Unit& unit) { return put(unit, item, progress, now); });
    } catch (const DomainError& error) {
        if (is_away(error) || !progress.store)
            throw;
        // The answer was about what somebody has changed since. The next try sees what is so now.
        return record(item, Progress::retry("database"));
    }
    hear(progress);
    tell(item, progress);
    return due;
}

std::optional<Instant> Errands::put(Unit& unit, const OutboxItem& item, const Progress& progress, Instant now)
{
    if (progress.store)
        progress.store(unit);
    else
        unit.need_not_last();
    switch (progress.step) {
    case Progress::Step::done:
        unit.outbox().finish(item, OutboxState::done, progress.code, now);
        break;
    case Progress::Step::stuck:
        unit.outbox().finish(item, OutboxState::stuck, progress.code, now);
        break;
    case Progress::Step::watch:
        unit.outbox().again(item, 0, now + progress.wait, progress.code);
        return now + progress.wait;
    case Progress::Step::retry: {
        const auto due = now + std::max<Instant::duration>(progress.wait, back_off(item.tries, chance()));
        unit.outbox().again(item, item.tries, due, progress.code, item.awaited);
        return due;
    }
    }
    return std::nullopt;
}

// One success after failures: whatever else failed need not wait for its turn any longer.
void Errands::hear(const Progress& progress)
{
    if (progress.step == Progress::Step::retry) {
        ++failures_;
        return;
    }
    if (failures_.exchange(0) >= enough_failures)
        store_.transact([&](Unit& unit) { unit.outbox().wake_failing(kind(), clock_.now()); });
}

void Errands::tell(const OutboxItem& item, const Progress& progress)
{
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

}
