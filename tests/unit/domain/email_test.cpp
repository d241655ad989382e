// Tests of domain/email.
#include "domain/email.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(email)

using cakey::Email;

BOOST_AUTO_TEST_CASE(usual_addresses_are_taken)
{
    for (const auto address : {"finance@example.com", "a.b+c_d-e@mail.example.com.cn", "123456@qq.com", "x@a-b.cn"})
        BOOST_TEST(Email::parse(address)->text() == address, address);
}

BOOST_AUTO_TEST_CASE(malformed_addresses_are_refused)
{
    for (const auto address : {"",
                               "@",
                               "a@",
                               "@example.com",
                               "a@b",
                               "a.@example.com",
                               ".a@example.com",
                               "a..b@c.cn",
                               "a@b@c.cn",
                               "a@-b.cn",
                               "a@b-.cn",
                               "a@b..cn",
                               "a@b.cn.",
                               "a@127.0.0.1",
                               "a b@c.cn",
                               "\"a\"@c.cn",
                               "a@[127.0.0.1]",
                               "财务@c.cn",
                               "a@例子.cn",
                               "a,b@c.cn",
                               "<a@c.cn>"})
        BOOST_TEST(!Email::parse(address).has_value(), address);
}

BOOST_AUTO_TEST_CASE(nothing_can_end_a_header_line)
{
    BOOST_TEST(!Email::parse("a@c.cn\r\nBcc: b@c.cn").has_value());
    BOOST_TEST(!Email::parse(std::string("a\0@c.cn", 7)).has_value());
}

BOOST_AUTO_TEST_CASE(the_bounds_of_the_standard_hold)
{
    const std::string label(63, 'a');
    const auto host = label + '.' + label + '.' + label;
    BOOST_TEST(Email::parse(std::string(64, 'n') + "@c.cn").has_value());
    BOOST_TEST(!Email::parse(std::string(65, 'n') + "@c.cn").has_value());
    BOOST_TEST(!Email::parse("n@" + label + "a.cn").has_value());
    BOOST_TEST(Email::parse(std::string(62, 'n') + '@' + host).has_value());   // 254
    BOOST_TEST(!Email::parse(std::string(63, 'n') + '@' + host).has_value());  // 255
}

BOOST_AUTO_TEST_CASE(width_blanks_and_the_hosts_case_are_mended)
{
    BOOST_TEST(Email::parse(" Finance＠Example.COM　")->text() == "Finance@example.com");
}

BOOST_AUTO_TEST_SUITE_END()
