// One thread hands out, the others carry out. Threads that wait for an answer cost little, and an errand reads from top
// to bottom.
#include "work/channel.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <thread>
#include <vector>

namespace cakey::work {

namespace {

// A stop is noticed within this time, and so is an item whose waking call was lost.
constexpr std::chrono::milliseconds longest_sleep{1000};
// What is due and cannot be taken: somebody else has it, or it waits for an older one.
constexpr std::chrono::milliseconds shortest_sleep{50};
// While nothing but failures comes, one is tried in this time, whatever its own patience.
constexpr std::chrono::seconds between_probes{15};

}

void Channel::run(std::stop_token stop)
{
    std::vector<std::jthread> hands;
    for (int i = 0; i < bounds_.at_once; ++i)
        hands.emplace_back([this](std::stop_token end) { serve(end); });
    while (!stop.stop_requested()) {
        try {
            hand_out();
            wait(stop);
        } catch (const DomainError&) {  // the database is away: who listens to it says so
            std::this_thread::sleep_for(longest_sleep);
        } catch (const std::exception& error) {
            note_("errand_failed", std::string(word(errands_.kind())) + ": " + error.what());
            std::this_thread::sleep_for(longest_sleep);
        }
    }
}

void Channel::wake()
{
    {
        const std::lock_guard lock(mutex_);
        look_ = true;
    }
    changed_.notify_one();
}

void Channel::serve(std::stop_token stop)
{
    std::unique_lock lock(mutex_);
    while (given_.wait(lock, stop, [this] { return !queue_.empty(); })) {
        const auto item = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        std::optional<Instant> again;
        try {
            again = errands_.carry_out(item);
        } catch (const std::exception& error) {  // it is taken again when its lease is over
            note_("errand_failed", std::string(word(item.kind)) + " " + item.order_number + ": " + error.what());
        }
        lock.lock();
        --busy_;
        busy_unawaited_ -= !item.awaited;
        if (again)
            sleeps_until_ = std::min(sleeps_until_, *again);
        if (hands_were_wanting_)
            look_ = true;
        changed_.notify_one();
    }
}

void Channel::hand_out()
{
    const int left = left_of_this_second();
    int idle = 0, for_others = 0;
    {
        const std::lock_guard lock(mutex_);
        look_ = false;
        idle = bounds_.at_once - busy_;
        for_others = std::min(idle, bounds_.unawaited - busy_unawaited_);
        hands_were_wanting_ = true;  // until it is known
    }
    auto items = errands_.take(idle, std::min(for_others, left));
    const auto all = static_cast<int>(items.size());
    const auto others = static_cast<int>(std::ranges::count(items, false, &OutboxItem::awaited));
    begun_in_it_ += others;
    if (items.empty() && for_others > 0 && clock_.now() >= next_probe_) {
        items = errands_.take_probe();
        next_probe_ = clock_.now() + between_probes;
    }
    const std::lock_guard lock(mutex_);
    hands_were_wanting_ = all == idle || others == for_others;
    give(std::move(items));
}

void Channel::give(std::vector<OutboxItem> items)
{
    for (auto& item : items) {
        ++busy_;
        busy_unawaited_ += !item.awaited;
        queue_.push_back(std::move(item));
        given_.notify_one();
    }
}

// How many may be begun that nobody waits for.
int Channel::left_of_this_second()
{
    if (bounds_.unawaited_a_second == 0)
        return bounds_.at_once;
    const auto second = std::chrono::floor<std::chrono::seconds>(clock_.now());
    if (second != second_)
        begun_in_it_ = 0;
    second_ = second;
    return std::max(0, bounds_.unawaited_a_second - begun_in_it_);
}

// Until there may be something to hand out: somebody called, an item is due, or a hand is free that was wanting.
void Channel::wait(std::stop_token stop)
{
    const auto now = clock_.now(), until = now + longest_sleep;
    const auto due = errands_.next_due();
    std::unique_lock lock(mutex_);
    sleeps_until_ = due && !hands_were_wanting_ ? std::clamp(*due, now + shortest_sleep, until) : until;
    if (bounds_.unawaited_a_second > 0 && begun_in_it_ >= bounds_.unawaited_a_second)
        sleeps_until_ = std::min(until, std::chrono::time_point_cast<Instant::duration>(second_ + std::chrono::seconds(1)));
    while (!look_ && !stop.stop_requested() && clock_.now() < sleeps_until_) {
        const auto sleeps_until = sleeps_until_;
        changed_.wait_for(lock, stop, sleeps_until - clock_.now(),
                          [&] { return look_ || sleeps_until_ < sleeps_until; });
    }
}

}
