// ClamAV's daemon, where the administrator has one: clamd(8), by a local socket.
#pragma once

#include <string>
#include <string_view>

namespace cakey::papers {

class Clamd {
public:
    // `socket`: the path that clamd listens at (LocalSocket); empty: nothing is asked.
    explicit Clamd(std::string socket) : socket_(std::move(socket)) {}

    enum class Verdict {
        clean,
        infected,
        unknown,  // it is not there, is too slow, or says something else
    };

    Verdict scan(std::string_view bytes) const;

private:
    std::string socket_;
};

}
