// What an announcement is at a time.
#include "domain/announcement.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(announcement)

using namespace cakey;

BOOST_AUTO_TEST_CASE(it_is_shown_from_its_first_instant_up_to_its_last)
{
    const Instant from = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22);
    const auto until = from + std::chrono::days(2);
    const auto instant = std::chrono::microseconds(1);
    Announcement one{1, 1, "放假", from, until, true};
    BOOST_TEST(word(one.state(from - instant)) == "coming");
    BOOST_TEST(word(one.state(from)) == "shown");
    BOOST_TEST(word(one.state(until - instant)) == "shown");
    BOOST_TEST(word(one.state(until)) == "over");
    one.active = false;
    BOOST_TEST(word(one.state(from)) == "off");
}

BOOST_AUTO_TEST_SUITE_END()
