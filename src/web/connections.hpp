// Two epoll sets: the listening socket and every kept connection on which nothing is going on; and those alone, once no
// newcomers are taken in any more.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace cakey::web {

// Shared by all threads. A connection is handed to one thread at a time, which gives it back or closes it.
class Connections {
public:
    struct Patience {
        std::chrono::seconds silence;        // how long a read or write on a connection may wait for its peer
        std::chrono::milliseconds farewell;  // how long after stop() a connection is still answered that its peer keeps
    };

    // Whether a newcomer is let in; else it is closed at once.
    using Admits = std::function<bool(int connection)>;

    Connections(int listening, Patience patience, Admits admits);
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    // Waits for a connection with something to read, taking in whoever arrives meanwhile. Nothing once stop() was called
    // and their peers have closed all connections, or the farewell is over and none has anything to read.
    std::optional<int> next();
    // What next() gave comes back by one of these.
    void give_back(int connection);
    void close(int connection);
    void gone();  // it is closed already

    // No newcomers from now on. Those who are there are answered until they leave: a web server that keeps connections
    // writes on one at any moment, and cannot know that nobody would read it.
    void stop();
    void close_idle();
    int stop_descriptor() const { return stop_; }  // readable once stopped

private:
    bool take(int connection);
    void watch_idle(int connection, std::uint64_t turn);
    void watch(int set, int operation, int descriptor, unsigned events) const;
    void take_in_all();
    bool make_room();
    void forget(std::size_t count);
    int left_of_farewell() const;

    int listening_;
    Patience patience_;
    Admits admits_;
    int epoll_;
    int leaving_;  // the set behind stop()
    int stop_;     // an eventfd
    int drained_;  // another: nobody is left
    std::atomic<bool> stopped_ = false;
    std::chrono::steady_clock::time_point end_{};  // of the farewell
    std::mutex mutex_;
    std::size_t open_ = 0;  // idle, or with a thread
    std::uint64_t turns_ = 0;
    std::unordered_map<int, std::uint64_t> idle_;  // since which turn; 0: it is new
};

}
