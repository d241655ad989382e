// Signals by signalfd: a busy thread never loses a read or write to EINTR.
#include "base/stop_signals.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace cakey {

namespace {

sigset_t stop_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

}

void block_stop_signals()
{
    auto signals = stop_signals();
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignal::StopSignal()
{
    const auto signals = stop_signals();
    arrived_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (arrived_ < 0)
        throw std::system_error(errno, std::system_category(), "no signalfd");
}

StopSignal::~StopSignal() { ::close(arrived_); }

void StopSignal::wait(int descriptor) const
{
    std::array<pollfd, 2> watched{{{arrived_, POLLIN, 0}, {descriptor, POLLIN, 0}}};
    while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
    }
    // Taken, so that it does not kill whoever unblocks signals later.
    signalfd_siginfo signal;
    [[maybe_unused]] const auto size = ::read(arrived_, &signal, sizeof signal);
}

bool stop_signal_within(std::chrono::milliseconds time)
{
    const auto signals = stop_signals();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const timespec patience{.tv_sec = seconds.count(), .tv_nsec = std::chrono::nanoseconds(time - seconds).count()};
    int arrived = -1;
    while ((arrived = ::sigtimedwait(&signals, nullptr, &patience)) < 0 && errno == EINTR) {
    }
    return arrived > 0;
}

}
