// A condition variable that nobody notifies.
#include "base/pause.hpp"

#include <condition_variable>
#include <mutex>

namespace cakey {

bool pause(std::stop_token stop, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any nobody;
    std::unique_lock lock(mutex);
    nobody.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

}
