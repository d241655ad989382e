// Turns at reading long bodies: whoever sends one slowly holds a thread for as long.
#pragma once

#include <cstddef>
#include <semaphore>

namespace cakey::web {

// One thread at least of so many never reads a long body, if there is another one: pages are answered however slowly a web
// server hands uploads on that does not collect them first.
class BodyTurns {
public:
    explicit BodyTurns(unsigned threads) : free_(threads > 1 ? threads - 1 : 1) {}

private:
    friend class BodyTurn;

    std::counting_semaphore<> free_;
};

// One body's turn, until it is read. A short one needs none.
class BodyTurn {
public:
    static constexpr std::size_t long_body = 64 * 1024;

    BodyTurn(BodyTurns& turns, std::size_t length);
    ~BodyTurn();
    BodyTurn(const BodyTurn&) = delete;
    BodyTurn& operator=(const BodyTurn&) = delete;

    // False when none comes free within a moment, in which a body that lies ready is read.
    bool taken();
    void has_read(std::size_t count);

private:
    void end();

    BodyTurns& turns_;
    std::size_t left_;
    bool is_needed_;
    bool is_taken_ = false;
};

}
