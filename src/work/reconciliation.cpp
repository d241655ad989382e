// A day at a time: taken, asked for, compared, stored. Whoever takes it puts off when it is due next (BillDay::ask), so
// no other worker asks meanwhile, and one that is killed is followed by another.
#include "work/reconciliation.hpp"

#include "domain/fault.hpp"
#include "work/rounds.hpp"

#include <algorithm>

namespace cakey::work {

namespace {

constexpr std::chrono::seconds between_rounds{5};  // 「重新对账」 waits for it, too

std::string text_of(const BillDay& day, const std::string& what) { return day.day + ' ' + what; }

}

void Reconciliation::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { attempt([&] { step(stop); }); });
}

void Reconciliation::step(std::stop_token stop)
{
    begin_days();
    while (!stop.stop_requested()) {
        const auto day = take();
        if (!day)
            return;
        attempt([&] { carry_out(*day); });
    }
}

void Reconciliation::attempt(const std::function<void()>& deed)
{
    try {
        deed();
    } catch (const std::exception& error) {
        note_("reconciliation_failed", error.what());
    }
}

// Those of the last month that there are not yet, from the first day on which there was money to ask for.
void Reconciliation::begin_days()
{
    const auto now = clock_.now();
    const std::chrono::sys_days newest = newest_bill_day(now, ready_at_);
    const auto oldest = newest - BillDay::caught_up + std::chrono::days(1);
    const auto missing = [&](Unit& unit) {
        std::vector<BillDay> days;
        const auto first = unit.bill_days().first_day();
        if (!first)
            return days;
        const auto known = unit.bill_days().known_since(date_text(oldest));
        for (auto day = std::max(oldest, std::chrono::sys_days(*first)); day <= newest; day += std::chrono::days(1))
            if (std::ranges::find(known, date_text(day)) == known.end())
                days.emplace_back(day, now);
        return days;
    };
    if (store_.read(missing).empty())
        return;
    // Another worker may be at the same: who comes second looks again and finds them.
    store_.transact([&](Unit& unit) {
        for (auto& day : missing(unit))
            unit.bill_days().add(day);
    });
}

std::optional<BillDay> Reconciliation::take()
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) {
        auto day = unit.bill_days().due(now);
        if (day) {
            day->ask(now);
            unit.bill_days().save(*day);
        }
        return day;
    });
}

void Reconciliation::carry_out(const BillDay& day)
{
    const auto answer = bills_.fetch(day.date());
    if (answer.heard == Heard::done)
        return compare(day, answer.value);

    store_.transact([&](Unit& unit) {
        auto missed = day;
        missed.missed(answer.heard == Heard::refused, answer.code, clock_.now());
        unit.bill_days().save(missed);
    });
    note_("bill_missing", text_of(day, answer.code + ' ' + answer.text));
}

// Fault::stale when somebody asked for it again meanwhile: then the newer asking counts.
void Reconciliation::compare(const BillDay& day, const Bill& bill)
{
    const auto now = clock_.now();
    std::size_t unverified = 0;
    store_.transact([&](Unit& unit) {
        auto days = unit.bill_days();
        auto done = day;
        days.put_entries(done, bill.entries);
        const auto books = days.books(done);
        const auto differences = reconcile(bill, books);
        days.put_differences(done, differences);
        done.compared(sum_of(bill), books.sum, !differences.empty(), now);
        days.save(done);
        const auto stored = days.differences(done);
        unverified = static_cast<std::size_t>(std::ranges::count_if(stored, &BillDifference::open));

        // What was missed on the next day's bill may stand on this one.
        if (auto next = days.after(done); next && next->state == BillState::differing) {
            next->ask_again(now);
            days.save(*next);
        }
    });
    if (unverified > 0)
        note_("bill_differs", text_of(day, std::to_string(unverified) + " differences"));
}

}
