// One queue, a few threads that have made themselves nice.
#include "base/nice_threads.hpp"

#include <sys/resource.h>

#include <utility>

namespace cakey {

namespace {

// Below where the process is, to a tenth of its weight (sched(7)): while all cores are wanted, answers go first and a
// hash still ends within a second or so. A thread cannot take its niceness back, hence threads of their own.
constexpr int niceness = 10;

}

NiceThreads::NiceThreads(int count)
{
    for (int i = 0; i < count; ++i)
        threads_.emplace_back([this](std::stop_token stop) { serve(stop); });
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

void NiceThreads::serve(std::stop_token stop)
{
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
