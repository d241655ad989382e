// Threads at their requests.
#include "web/busy_threads.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(busy_threads)

using namespace cakey::web;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(a_server_is_stuck_when_all_of_its_threads_have_been_at_one_request_for_long)
{
    BusyThreads threads(2);
    const BusyThreads::Clock::time_point now{1h};
    BOOST_TEST(!threads.all_at_it_for(60s, now));
    {
        const BusyThreads::Turn first(threads, 0, now - 61s);
        BOOST_TEST(!threads.all_at_it_for(60s, now));
        const BusyThreads::Turn second(threads, 1, now - 59s);
        BOOST_TEST(!threads.all_at_it_for(60s, now));
        BOOST_TEST(threads.all_at_it_for(60s, now + 2s));
    }
    BOOST_TEST(!threads.all_at_it_for(60s, now + 2s));
}

BOOST_AUTO_TEST_SUITE_END()
