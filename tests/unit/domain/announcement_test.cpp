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

BOOST_AUTO_TEST_CASE(it_ends_on_its_first_day_or_later)
{
    Announcement one{.text = "放假"};
    const auto type = [&](std::size_t column, std::string_view text) {
        return read(columns_of<Announcement>()[column], one, text);
    };
    BOOST_TEST(type(1, "2026-11-22") == "");
    BOOST_TEST(type(2, "2026-11-21") == "");
    BOOST_TEST(flaw_of(one).value().text == "结束日期不能早于开始日期。");
    BOOST_TEST(type(2, "2026/11/22") == "");
    BOOST_TEST(!flaw_of(one).has_value());
    BOOST_TEST(columns_of<Announcement>()[2].text(one) == "2026-11-22");
    BOOST_TEST(columns_of<Announcement>()[2].text({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
