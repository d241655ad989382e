// What whoever runs a program wants of it beside its work: to open its log anew on SIGHUP, and to tell systemd that it is ready
// and not stuck.
#pragma once

#include <functional>
#include <thread>

namespace cakey {

class Supervision {
public:
    // Says "ready" to a service manager, if there is one. From then on, until its end, by a thread of its own: `hung_up` is called on
    // each SIGHUP, and systemd's watchdog is told that all is well while `works` says so. main() has blocked the signal
    // (base/stop_signals.hpp); both are called from that thread and do not throw.
    Supervision(std::function<void()> hung_up, std::function<bool()> works);
    ~Supervision();
    Supervision(const Supervision&) = delete;
    Supervision& operator=(const Supervision&) = delete;

private:
    void watch(std::stop_token stop);

    const std::function<void()> hung_up_;
    const std::function<bool()> works_;
    std::jthread thread_;
};

}
