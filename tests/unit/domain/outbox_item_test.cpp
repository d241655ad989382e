// The rhythm of retries.
#include "domain/outbox_item.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(outbox_item)

using namespace cakey;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(each_wait_is_twice_the_one_before)
{
    BOOST_CHECK(back_off(1, 0) == 2s);
    BOOST_CHECK(back_off(2, 0) == 4s);
    BOOST_CHECK(back_off(3, 0) == 8s);
    BOOST_CHECK(back_off(9, 0) == 512s);
}

BOOST_AUTO_TEST_CASE(no_wait_is_longer_than_a_quarter_of_an_hour)
{
    for (const int tries : {10, 11, 20, 64, 1'000'000})
        BOOST_CHECK(back_off(tries, 0) == 15min);
}

BOOST_AUTO_TEST_CASE(before_the_first_try_the_wait_is_the_shortest)
{
    BOOST_CHECK(back_off(0, 0) == 2s);
    BOOST_CHECK(back_off(-1, 0) == 2s);
}

BOOST_AUTO_TEST_CASE(what_failed_together_does_not_come_again_together)
{
    BOOST_CHECK(back_off(3, 0.5) == 6s);
    BOOST_CHECK(back_off(3, 1) == 4s);
}

BOOST_AUTO_TEST_SUITE_END()
