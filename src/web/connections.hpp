// One epoll set: the listening socket, and every kept connection on which nothing is going on.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <vector>

namespace cakey::web {

// Shared by all threads. A connection is handed to one thread at a time, which gives it back or closes it.
class Connections {
public:
    // `silence`: how long a read or write on a connection may wait for its peer.
    Connections(int listening, std::chrono::seconds silence);
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    // Waits for a connection with something to read, taking in whoever arrives meanwhile.
    // Nothing once stop() was called and no connection has anything to read.
    std::optional<int> next();
    void give_back(int connection);

    // No newcomers; next() returns to all who wait in it, now and later.
    void stop();
    void close_idle();
    bool is_stopped() const { return stopped_; }
    int stop_descriptor() const { return stop_; }  // readable once stopped

private:
    bool take(int connection);
    void watch(int operation, int descriptor, unsigned events) const;
    void take_in_all();
    bool make_room();

    int listening_;
    std::chrono::seconds silence_;
    int epoll_;
    int stop_;  // an eventfd
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;
    std::unordered_set<int> idle_;
};

}
