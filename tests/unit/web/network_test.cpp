// Addresses cut to what one visitor cannot change at will.
#include "web/network.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(network)

using cakey::web::network_of;
using cakey::web::wider_network_of;

BOOST_AUTO_TEST_CASE(an_ipv4_address_stands_for_itself)
{
    BOOST_TEST(network_of("192.0.2.1") == "192.0.2.1");
    BOOST_TEST(network_of("::ffff:192.0.2.1") == "192.0.2.1");
}

BOOST_AUTO_TEST_CASE(an_ipv6_address_stands_for_its_block)
{
    BOOST_TEST(network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    BOOST_TEST(network_of("2001:DB8:1:2::9") == "2001:db8:1:2::/64");
    BOOST_TEST(network_of("2001:db8:1:3::9") == "2001:db8:1:3::/64");
    BOOST_TEST(network_of("::1") == "::/64");
}

BOOST_AUTO_TEST_CASE(a_log_tells_where_from_and_not_who)
{
    BOOST_TEST(wider_network_of("192.0.2.77") == "192.0.2.0/24");
    BOOST_TEST(wider_network_of("::ffff:192.0.2.77") == "192.0.2.0/24");
    BOOST_TEST(wider_network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1::/48");
    BOOST_TEST(wider_network_of("unix:") == "unix:");
}

BOOST_AUTO_TEST_CASE(what_is_no_address_is_left_alone)
{
    BOOST_TEST(network_of("") == "");
    BOOST_TEST(network_of("unix:") == "unix:");
}

BOOST_AUTO_TEST_SUITE_END()
