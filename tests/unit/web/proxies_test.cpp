// Whom a request comes from, behind proxies.
#include "web/proxies.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(proxies)

using cakey::Networks;
using cakey::web::visitor_behind;

namespace {

const Networks ours = Networks::read({"127.0.0.1", "10.0.0.0/8"}).value();

}

BOOST_AUTO_TEST_CASE(a_proxys_word_is_taken_for_whom_it_speaks)
{
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "192.0.2.7") == "192.0.2.7");
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "192.0.2.7, 10.0.0.2,10.0.0.3 ") == "192.0.2.7");
    BOOST_TEST(visitor_behind(ours, "10.0.0.1", "2001:db8::7") == "2001:db8::7");
}

BOOST_AUTO_TEST_CASE(what_a_visitor_writes_before_it_counts_for_nothing)
{
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "198.51.100.1, 192.0.2.7") == "192.0.2.7");
    BOOST_TEST(visitor_behind(ours, "192.0.2.7", "198.51.100.1") == "192.0.2.7");
    BOOST_TEST(visitor_behind(Networks(), "127.0.0.1", "198.51.100.1") == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(without_an_address_it_is_the_last_proxy)
{
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "") == "127.0.0.1");
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "unknown, 10.0.0.2") == "10.0.0.2");
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "192.0.2.0/24") == "127.0.0.1");
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", " , ") == "127.0.0.1");
    BOOST_TEST(visitor_behind(ours, "127.0.0.1", "10.0.0.3, 10.0.0.2") == "10.0.0.3");
}

BOOST_AUTO_TEST_SUITE_END()
