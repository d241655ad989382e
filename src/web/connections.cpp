// Waiting for work with epoll: an idle kept connection costs no thread.
#include "web/connections.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <thread>

namespace cakey::web {

namespace {

// One thread at a time is told of a descriptor, until it is watched again.
constexpr unsigned once = EPOLLIN | EPOLLONESHOT;

int checked(int result, const char* what)
{
    if (result < 0)
        throw std::system_error(errno, std::system_category(), what);
    return result;
}

}

Connections::Connections(int listening, std::chrono::seconds silence)
    : listening_(listening),
      silence_(silence),
      epoll_(checked(::epoll_create1(EPOLL_CLOEXEC), "no epoll set")),
      stop_(checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "no eventfd"))
{
    watch(EPOLL_CTL_ADD, listening_, once);
    // Not once: every thread shall see it.
    watch(EPOLL_CTL_ADD, stop_, EPOLLIN);
}

Connections::~Connections()
{
    close_idle();
    ::close(stop_);
    ::close(epoll_);
}

std::optional<int> Connections::next()
{
    for (;;) {
        const bool stopping = stopped_;
        // Once stopped, stop_ is ready always and the listening socket perhaps: a third is a connection.
        epoll_event events[3];
        const int count = ::epoll_wait(epoll_, events, stopping ? 3 : 1, stopping ? 0 : -1);
        if (count < 0 && errno != EINTR)
            checked(count, "epoll_wait");

        std::optional<int> ready;
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[i].data.fd;
            if (descriptor == listening_ && !stopping)
                take_in_all();
            if (descriptor == listening_ || descriptor == stop_ || !take(descriptor))
                continue;
            if (ready)
                give_back(descriptor);
            else
                ready = descriptor;
        }
        if (ready || stopping)
            return ready;
    }
}

// False when make_room() has closed it meanwhile.
bool Connections::take(int connection)
{
    const std::lock_guard lock(mutex_);
    return idle_.erase(connection) == 1;
}

void Connections::give_back(int connection)
{
    {
        const std::lock_guard lock(mutex_);
        idle_.insert(connection);
    }
    // Fails only if make_room() has closed it meanwhile, and then there is nothing to watch.
    epoll_event event{.events = once, .data = {.fd = connection}};
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, connection, &event);
}

void Connections::stop()
{
    stopped_ = true;
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then it is readable anyway.
    [[maybe_unused]] const auto written = ::write(stop_, &one, sizeof one);
}

void Connections::close_idle()
{
    const std::lock_guard lock(mutex_);
    for (const int connection : idle_)
        ::close(connection);
    idle_.clear();
}

void Connections::watch(int operation, int descriptor, unsigned events) const
{
    epoll_event event{.events = events, .data = {.fd = descriptor}};
    checked(::epoll_ctl(epoll_, operation, descriptor, &event), "epoll_ctl");
}

// All that wait: one at a time would starve newcomers while kept connections are busy.
void Connections::take_in_all()
{
    for (;;) {
        const int connection = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) {
            const timeval patience{.tv_sec = silence_.count(), .tv_usec = 0};
            ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            {
                const std::lock_guard lock(mutex_);
                idle_.insert(connection);
            }
            watch(EPOLL_CTL_ADD, connection, once);
            continue;
        }
        const bool full = errno == EMFILE || errno == ENFILE;
        if (full && make_room())
            continue;
        // Another process was faster, or all is taken in. A newcomer that left again is no reason to stop.
        if (errno == EAGAIN || full)
            break;
        if (errno != EINTR && errno != ECONNABORTED && errno != EPROTO)
            checked(connection, "accept");
    }
    watch(EPOLL_CTL_MOD, listening_, once);
}

// When descriptors run out, an idle connection goes: a web server opens another when it needs one.
bool Connections::make_room()
{
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) {
        // Not to be told of the same newcomer again and again at full speed.
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return false;
    }
    ::close(*idle_.begin());
    idle_.erase(idle_.begin());
    return true;
}

}
