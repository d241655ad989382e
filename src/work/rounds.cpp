// Rounds and pauses.
#include "work/rounds.hpp"

#include "base/pause.hpp"

namespace cakey::work {

void go_rounds(std::stop_token stop, std::chrono::seconds between, const std::function<void()>& round)
{
    while (!stop.stop_requested()) {
        round();
        pause(stop, between);
    }
}

}
