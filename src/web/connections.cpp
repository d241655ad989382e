// Waiting for work with epoll: an idle kept connection costs no thread.
#include "web/connections.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace cakey::web {

namespace {

// One thread at a time is told of a descriptor, until it is watched again.
constexpr unsigned once = EPOLLIN | EPOLLONESHOT;
constexpr std::uint64_t no_turn_yet = 0;

int checked(int result, const char* what)
{
    if (result < 0)
        throw std::system_error(errno, std::system_category(), what);
    return result;
}

int new_event() { return checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "no eventfd"); }

void signal(int event)
{
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then it is readable anyway.
    [[maybe_unused]] const auto written = ::write(event, &one, sizeof one);
}

// Neither a request nor a farewell waits on it.
bool is_silent(int connection)
{
    char byte;
    return ::recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

}

Connections::Connections(int listening, Patience patience, Admits admits)
    : listening_(listening),
      patience_(patience),
      admits_(std::move(admits)),
      epoll_(checked(::epoll_create1(EPOLL_CLOEXEC), "no epoll set")),
      leaving_(checked(::epoll_create1(EPOLL_CLOEXEC), "no epoll set")),
      stop_(new_event()),
      drained_(new_event())
{
    watch(epoll_, EPOLL_CTL_ADD, listening_, once);
    // Not once: every thread shall see these.
    watch(epoll_, EPOLL_CTL_ADD, stop_, EPOLLIN);
    watch(leaving_, EPOLL_CTL_ADD, drained_, EPOLLIN);
}

Connections::~Connections()
{
    close_idle();
    for (const int descriptor : {drained_, stop_, leaving_, epoll_})
        ::close(descriptor);
}

std::optional<int> Connections::next()
{
    for (;;) {
        const bool stopping = stopped_;
        const int patience = stopping ? left_of_farewell() : -1;
        epoll_event event;
        const int count = ::epoll_wait(stopping ? leaving_ : epoll_, &event, 1, patience);
        if (count < 0 && errno != EINTR)
            checked(count, "epoll_wait");
        if (count == 0 && patience == 0)
            return std::nullopt;
        if (count <= 0)
            continue;

        const int descriptor = event.data.fd;
        if (descriptor == drained_)
            return std::nullopt;
        if (descriptor == listening_)
            take_in_all();
        else if (descriptor != stop_ && take(descriptor))
            return descriptor;
    }
}

// False when make_room() has closed it meanwhile, or another thread was told of it by the other set.
bool Connections::take(int connection)
{
    const std::lock_guard lock(mutex_);
    return idle_.erase(connection) == 1;
}

void Connections::give_back(int connection)
{
    const std::lock_guard lock(mutex_);
    watch_idle(connection, ++turns_);
}

// Under the lock: from the moment on that it is watched, another thread may take it.
void Connections::watch_idle(int connection, std::uint64_t turn)
{
    idle_[connection] = turn;
    const int set = stopped_ ? leaving_ : epoll_;
    epoll_event event{.events = once, .data = {.fd = connection}};
    if (::epoll_ctl(set, EPOLL_CTL_MOD, connection, &event) != 0)
        watch(set, EPOLL_CTL_ADD, connection, once);
}

void Connections::close(int connection)
{
    ::close(connection);
    gone();
}

void Connections::gone()
{
    const std::lock_guard lock(mutex_);
    forget(1);
}

void Connections::stop()
{
    const std::lock_guard lock(mutex_);
    if (stopped_)
        return;
    end_ = std::chrono::steady_clock::now() + patience_.farewell;
    stopped_ = true;
    for (const auto& [connection, turn] : idle_)
        watch(leaving_, EPOLL_CTL_ADD, connection, once);
    forget(0);
    signal(stop_);
}

void Connections::close_idle()
{
    const std::lock_guard lock(mutex_);
    for (const auto& [connection, turn] : idle_)
        ::close(connection);
    forget(idle_.size());
    idle_.clear();
}

void Connections::forget(std::size_t count)
{
    open_ -= count;
    if (stopped_ && open_ == 0)
        signal(drained_);
}

int Connections::left_of_farewell() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - std::chrono::steady_clock::now());
    return static_cast<int>(std::max(left.count(), std::chrono::milliseconds::rep{0}));
}

void Connections::watch(int set, int operation, int descriptor, unsigned events) const
{
    epoll_event event{.events = events, .data = {.fd = descriptor}};
    checked(::epoll_ctl(set, operation, descriptor, &event), "epoll_ctl");
}

// All that wait: one at a time would starve newcomers while kept connections are busy.
void Connections::take_in_all()
{
    while (!stopped_) {
        const int connection = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0 && !admits_(connection)) {
            ::close(connection);
            continue;
        }
        if (connection >= 0) {
            const timeval silence{.tv_sec = patience_.silence.count(), .tv_usec = 0};
            ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);
            ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &silence, sizeof silence);
            const std::lock_guard lock(mutex_);
            ++open_;
            watch_idle(connection, no_turn_yet);
            continue;
        }
        const bool full = errno == EMFILE || errno == ENFILE;
        if (full && make_room())
            continue;
        // Not to be told of the same newcomer again and again at full speed.
        if (full)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        // Another process was faster, or all is taken in. A newcomer that left again is no reason to stop.
        if (full || errno == EAGAIN)
            break;
        if (errno != EINTR && errno != ECONNABORTED && errno != EPROTO)
            checked(connection, "accept");
    }
    watch(epoll_, EPOLL_CTL_MOD, listening_, once);
}

// When descriptors run out, an idle connection goes, the one that was used least lately: a web server opens another when it
// needs one. But none on which a request has begun to arrive, and none that is new and has carried none yet: that would be
// lost. Then newcomers wait in the socket's queue.
bool Connections::make_room()
{
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<std::uint64_t, int>> by_turn;
    by_turn.reserve(idle_.size());
    for (const auto& [connection, turn] : idle_)
        if (turn != no_turn_yet)
            by_turn.emplace_back(turn, connection);
    std::ranges::sort(by_turn);
    for (const auto& [turn, connection] : by_turn)
        if (is_silent(connection)) {
            ::close(connection);
            idle_.erase(connection);
            forget(1);
            return true;
        }
    return false;
}

}
