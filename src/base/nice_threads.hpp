// Threads for what takes a core for tens of milliseconds: below the priority of whoever answers visitors.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace cakey {

class NiceThreads {
public:
    // `count` threads, all of them idle until there is work, by so much nicer than the process (sched(7)).
    NiceThreads(int count, int niceness);
    // Once nobody waits for work any more.
    ~NiceThreads();
    NiceThreads(const NiceThreads&) = delete;
    NiceThreads& operator=(const NiceThreads&) = delete;

    // Does the work on one of the threads, in the order of asking, and waits for what it gives or throws.
    template <class Work>
    auto run(Work work)
    {
        std::packaged_task<std::invoke_result_t<Work>()> task(std::move(work));
        auto result = task.get_future();
        add([&task] { task(); });  // `task` outlives it: this thread waits below
        return result.get();
    }

private:
    void add(std::function<void()> task);
    void serve(std::stop_token stop, int niceness);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::function<void()>> tasks_;
    std::vector<std::jthread> threads_;  // last: they end before what they use
};

}
