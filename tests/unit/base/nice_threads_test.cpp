// Work that is done below everybody else's priority.
#include "base/nice_threads.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <atomic>
#include <stdexcept>
#include <thread>

BOOST_AUTO_TEST_SUITE(nice_threads)

using cakey::NiceThreads;

BOOST_AUTO_TEST_CASE(work_is_done_on_a_thread_that_gives_way_to_others)
{
    NiceThreads threads(1, 10);
    const auto mine = getpriority(PRIO_PROCESS, 0);
    const auto theirs = threads.run([] { return getpriority(PRIO_PROCESS, 0); });
    BOOST_TEST(theirs > mine);
    BOOST_TEST(getpriority(PRIO_PROCESS, 0) == mine);
    BOOST_CHECK(threads.run([] { return std::this_thread::get_id(); }) != std::this_thread::get_id());
}

BOOST_AUTO_TEST_CASE(no_more_is_done_at_once_than_there_are_threads)
{
    NiceThreads threads(2, 10);
    std::atomic<int> at_once = 0, most = 0;
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 16; ++i)
            callers.emplace_back([&] {
                for (int j = 0; j < 50; ++j)
                    threads.run([&] {
                        const int now = ++at_once;
                        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
                        }
                        std::this_thread::yield();
                        return --at_once;
                    });
            });
    }
    BOOST_TEST(most <= 2);
    BOOST_TEST(most >= 1);
}

BOOST_AUTO_TEST_CASE(what_the_work_throws_is_thrown_to_who_asked)
{
    NiceThreads threads(1, 10);
    BOOST_CHECK_THROW(threads.run([]() -> int { throw std::runtime_error("no memory"); }), std::runtime_error);
    BOOST_TEST(threads.run([] { return 1; }) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
