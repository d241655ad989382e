// A thread that waits for SIGHUP, and between two waits speaks to the watchdog.
#include "base/supervision.hpp"

#include <signal.h>
#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>
#include <utility>

namespace cakey {

namespace {

// Half of what the watchdog allows, as its manual advises; and soon enough for an end to be noticed.
std::chrono::milliseconds between_looks()
{
    constexpr std::chrono::milliseconds longest{500};
    std::uint64_t allowed = 0;
    if (::sd_watchdog_enabled(0, &allowed) <= 0)
        return longest;
    return std::min(longest,
                    std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(allowed / 2)));
}

bool hung_up_within(std::chrono::milliseconds time)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGHUP);
    const timespec patience{.tv_sec = time.count() / 1000, .tv_nsec = time.count() % 1000 * 1'000'000};
    return ::sigtimedwait(&signals, nullptr, &patience) == SIGHUP;
}

}

Supervision::Supervision(std::function<void()> hung_up, std::function<bool()> works)
    : hung_up_(std::move(hung_up)), works_(std::move(works)), thread_([this](std::stop_token stop) { watch(stop); })
{
    ::sd_notify(0, "READY=1");
}

Supervision::~Supervision() { ::sd_notify(0, "STOPPING=1"); }

void Supervision::watch(std::stop_token stop)
{
    const auto patience = between_looks();
    while (!stop.stop_requested()) {
        if (works_())
            ::sd_notify(0, "WATCHDOG=1");
        if (hung_up_within(patience))
            hung_up_();
    }
}

}
