// One child process, fed and read at the same time: each side may block on the other.
#include "papers/filter.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace cakey::papers {

namespace {

constexpr std::chrono::seconds most_time{15};

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    void close()
    {
        if (number_ >= 0)
            ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

struct Channel {
    Descriptor ours;
    Descriptor theirs;

    // Sockets: writing to who reads no more is then no signal.
    static Channel to_child()
    {
        std::array<int, 2> ends;
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            throw std::system_error(errno, std::generic_category(), "socketpair");
        return {Descriptor(ends[0]), Descriptor(ends[1])};
    }
    // A pipe: it may be opened once more, as /dev/stdout.
    static Channel from_child()
    {
        std::array<int, 2> ends;
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        return {Descriptor(ends[0]), Descriptor(ends[1])};
    }
};

class Actions {
public:
    Actions() { posix_spawn_file_actions_init(&actions_); }
    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;

    posix_spawn_file_actions_t* get() { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

// The signals that our threads block are the child's to have.
class Attributes {
public:
    Attributes()
    {
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes_, &none);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_;
};

// Ended and waited for, whatever happens here.
class Child {
public:
    Child(const std::vector<std::string>& command, const Channel& to, const Channel& from)
    {
        Actions actions;
        posix_spawn_file_actions_adddup2(actions.get(), to.theirs.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(actions.get(), from.theirs.number(), STDOUT_FILENO);
        posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(actions.get(), STDERR_FILENO + 1);
        std::vector<char*> words;
        words.reserve(command.size() + 1);
        for (const auto& word : command)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        std::array<char*, 1> environment{nullptr};
        const int error = posix_spawn(&pid_, command.front().c_str(), actions.get(), Attributes().get(), words.data(),
                                      environment.data());
        if (error != 0)
            throw std::runtime_error(command.front() + " cannot be run: " + std::strerror(error));
    }
    ~Child()
    {
        if (pid_ > 0)
            wait(SIGKILL);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // Whether it ends well, and within that time.
    bool ends_well_within(std::chrono::milliseconds time)
    {
        const Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
        pollfd ended{process.number(), POLLIN, 0};
        return poll(&ended, 1, static_cast<int>(time.count())) == 1 && wait();
    }

private:
    bool wait(int signal = 0)
    {
        if (signal != 0)
            kill(pid_, signal);
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = 0;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    pid_t pid_ = 0;
};

// False when it reads no more, which is its business.
bool feed(const Descriptor& to, std::string_view& input)
{
    const auto written = send(to.number(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (written > 0)
        input.remove_prefix(static_cast<std::size_t>(written));
    return !input.empty() && (written >= 0 || errno == EAGAIN || errno == EINTR);
}

// There is something, or the end: then false.
bool drain(const Descriptor& from, std::string& output)
{
    std::array<char, 65536> some;
    const auto count = read(from.number(), some.data(), some.size());
    if (count > 0)
        output.append(some.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

}

std::optional<std::string> filtered(const std::vector<std::string>& command, std::string_view input, std::size_t most)
{
    auto to = Channel::to_child();
    auto from = Channel::from_child();
    Child child(command, to, from);
    to.theirs.close();
    from.theirs.close();

    std::string output;
    const auto end = std::chrono::steady_clock::now() + most_time;
    const auto left = [&] {
        const auto time = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        return std::max(time, std::chrono::milliseconds(0));
    };
    for (;;) {
        std::array<pollfd, 2> ends{{{from.ours.number(), POLLIN, 0}, {to.ours.number(), POLLOUT, 0}}};
        if (left().count() == 0 || output.size() > most)
            return std::nullopt;
        if (poll(ends.data(), ends.size(), static_cast<int>(left().count())) < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "poll");
        if (ends[1].revents != 0 && !feed(to.ours, input))
            to.ours.close();
        if (ends[0].revents != 0 && !drain(from.ours, output))
            break;
    }
    return child.ends_well_within(left()) ? std::optional(std::move(output)) : std::nullopt;
}

}
