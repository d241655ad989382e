// One queue, a few threads that have made themselves nice.
#include "base/nice_threads.hpp"

#include <sys/resource.h>

#include <utility>

namespace cakey {

NiceThreads::NiceThreads(int count, int niceness)
{
    for (int i = 0; i < count; ++i)
        threads_.emplace_back([this, niceness](std::stop_token stop) { serve(stop, niceness); });
}

NiceThreads::~NiceThreads() = default;

void NiceThreads::add(std::function<void()> task)
{
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void NiceThreads::serve(std::stop_token stop, int niceness)
{
    // A thread cannot take its niceness back, hence threads of their own.
    // In Linux 0 is the calling thread, not its process. Should it fail, the work is as important as everything else.
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + niceness);
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !tasks_.empty(); })) {
        const auto task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

}
