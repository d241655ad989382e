// Rounds and pauses.
#include "work/rounds.hpp"

#include <condition_variable>
#include <mutex>

namespace cakey::work {

void go_rounds(std::stop_token stop, std::chrono::seconds pause, const std::function<void()>& round)
{
    std::mutex mutex;
    std::condition_variable_any sleeping;
    while (!stop.stop_requested()) {
        round();
        std::unique_lock lock(mutex);
        sleeping.wait_for(lock, stop, pause, [] { return false; });
    }
}

}
