// Networks, and what is in them.
#include "base/networks.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(networks)

using cakey::Networks;

BOOST_AUTO_TEST_CASE(an_address_is_in_a_network_when_its_first_bits_are_the_networks)
{
    const auto some = Networks::read({"127.0.0.1", "10.1.0.0/12", "2001:db8::/32", "192.0.2.128/25"}).value();
    for (const auto* inside :
         {"127.0.0.1", "10.1.2.3", "10.15.255.255", "2001:db8:1::7", "::ffff:10.0.0.1", "192.0.2.200"})
        BOOST_TEST(some.contain(inside), inside);
    for (const auto* outside :
         {"127.0.0.2", "10.16.0.0", "2001:db9::", "192.0.2.127", "::1", "", "localhost", "10.1.2"})
        BOOST_TEST(!some.contain(outside), outside);
}

BOOST_AUTO_TEST_CASE(all_of_one_kind_are_not_all_of_the_other)
{
    const auto four = Networks::read({"0.0.0.0/0"}).value();
    BOOST_TEST(four.contain("192.0.2.1"));
    BOOST_TEST(!four.contain("2001:db8::1"));
    BOOST_TEST(Networks::read({"::/0"}).value().contain("192.0.2.1"));
    BOOST_TEST(!Networks().contain("192.0.2.1"));
    BOOST_TEST(Networks::read({}).value().empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_network_is_refused)
{
    for (const auto* wrong :
         {"", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "2001:db8::/129", "host", "10.0.0.0/8/8"})
        BOOST_TEST(!Networks::read({"127.0.0.1", wrong}), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
