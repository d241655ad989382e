// Waiting that a stop or a signal ends.
#include "base/pause.hpp"
#include "base/stop_signals.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <csignal>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

BOOST_AUTO_TEST_SUITE(pauses)

using namespace cakey;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(a_pause_ends_with_its_time_or_with_a_stop)
{
    std::stop_source stop;
    BOOST_TEST(pause(stop.get_token(), 1ms));
    bool whole = true;
    std::jthread pausing([&] { whole = pause(stop.get_token(), 1h); });
    stop.request_stop();
    pausing.join();
    BOOST_TEST(!whole);
    BOOST_TEST(!pause(stop.get_token(), 1h));
}

BOOST_AUTO_TEST_CASE(a_stop_signal_is_heard_within_the_time_and_taken)
{
    // In a thread of its own: the others of this program have not blocked the signals.
    std::jthread([] {
        block_stop_signals();
        BOOST_TEST(!stop_signal_within(0ms));
        pthread_kill(pthread_self(), SIGTERM);
        BOOST_TEST(stop_signal_within(1h));
        BOOST_TEST(!stop_signal_within(1ms));
    });
}

BOOST_AUTO_TEST_CASE(waiting_for_a_stop_signal_takes_no_descriptor)
{
    std::jthread([] {
        block_stop_signals();
        const StopSignal stop_signal;
        rlimit usual;
        getrlimit(RLIMIT_NOFILE, &usual);
        const rlimit few{.rlim_cur = 64, .rlim_max = usual.rlim_max};
        setrlimit(RLIMIT_NOFILE, &few);
        std::vector<int> all;
        for (int one; (one = ::eventfd(1, 0)) >= 0;)
            all.push_back(one);
        BOOST_TEST(errno == EMFILE);
        stop_signal.wait(all.back());
        pthread_kill(pthread_self(), SIGTERM);
        stop_signal.wait();
        for (const int one : all)
            ::close(one);
        setrlimit(RLIMIT_NOFILE, &usual);
        BOOST_TEST(!stop_signal_within(0ms));
    });
}

BOOST_AUTO_TEST_SUITE_END()
