// A thread for each way, and one that listens.
#include "work/channels.hpp"

#include "domain/fault.hpp"

#include <thread>
#include <vector>

namespace cakey::work {

namespace {

// A stop is noticed within this time.
constexpr std::chrono::milliseconds longest_sleep{1000};

}

void Channels::add(Errand& errand, Channel::Bounds bounds) { ways_.emplace_back(*this, errand, bounds); }

void Channels::run(std::stop_token stop)
{
    std::vector<std::jthread> threads;
    for (auto& way : ways_)
        threads.emplace_back([&way](std::stop_token end) { way.channel.run(end); });
    while (!stop.stop_requested()) {
        pulse_.beat();
        try {
            listen();
        } catch (const DomainError& error) {
            if (!database_is_away_)
                note_("database_away", reason_of(error));
            database_is_away_ = true;
            std::this_thread::sleep_for(longest_sleep);
        }
    }
    for (auto& thread : threads)
        thread.request_stop();
}

void Channels::listen()
{
    const auto kinds = store_.wait_for_outbox(longest_sleep);
    if (database_is_away_)
        note_("database_back", "");
    database_is_away_ = false;
    for (auto& way : ways_)
        if (kinds.contains(way.errands.kind()))
            way.channel.wake();
}

}
