// Tests of domain/clock: instants and China's calendar.
#include "base/clock.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(clocks)  // clock() is the C library's

using namespace cakey;
using namespace std::chrono;

namespace {

constexpr Date sunday = year(2026) / 11 / 22;
constexpr Instant noon = sys_days(sunday) + hours(4);  // 12:00 in China

}

BOOST_AUTO_TEST_CASE(instants_are_written_in_china_time)
{
    BOOST_TEST(china_text(noon + minutes(125) + seconds(9)) == "2026-11-22 14:05:09");
    BOOST_TEST(china_minute(noon + minutes(125) + seconds(59)) == "2026-11-22 14:05");
}

BOOST_AUTO_TEST_CASE(the_day_changes_at_16_oclock_utc)
{
    BOOST_TEST((china_date(Instant(sys_days(sunday) + hours(16)) - microseconds(1)) == sunday));
    BOOST_TEST((china_date(sys_days(sunday) + hours(16)) == year(2026) / 11 / 23));
}

BOOST_AUTO_TEST_CASE(a_day_begins_at_its_midnight)
{
    BOOST_TEST((china_date(china_midnight(sunday)) == sunday));
    BOOST_TEST(china_text(china_midnight(sunday)) == "2026-11-22 00:00:00");
    BOOST_TEST(china_text(china_midnight(sunday) - microseconds(1)) == "2026-11-21 23:59:59");
}

BOOST_AUTO_TEST_CASE(instants_before_1970_are_written_too)
{
    BOOST_TEST(china_text(sys_days(year(1949) / 12 / 31)) == "1949-12-31 08:00:00");
}

BOOST_AUTO_TEST_CASE(dates_have_four_two_and_two_digits)
{
    BOOST_TEST(date_text(year(2026) / 1 / 2) == "2026-01-02");
    BOOST_TEST(date_text(year(987) / 12 / 31) == "0987-12-31");
}

BOOST_AUTO_TEST_CASE(the_systems_clock_goes_on)
{
    const SystemClock system;
    const auto first = system.now();
    BOOST_TEST((first <= system.now()));
    BOOST_TEST((first > noon - days(10000)));
}

BOOST_AUTO_TEST_CASE(a_time_for_programs_names_its_zone)
{
    const auto at = china_midnight(Date(std::chrono::year(2026) / 11 / 22)) + std::chrono::hours(14);
    BOOST_TEST(china_iso(at) == "2026-11-22T14:00:00+08:00");
}

BOOST_AUTO_TEST_CASE(an_age_is_told_in_its_largest_whole_unit)
{
    BOOST_TEST(age_text(seconds(59)) == "不到 1 分钟");
    BOOST_TEST(age_text(seconds(60)) == "1 分钟");
    BOOST_TEST(age_text(minutes(59) + seconds(59)) == "59 分钟");
    BOOST_TEST(age_text(minutes(60)) == "1 小时");
    BOOST_TEST(age_text(hours(23) + minutes(59)) == "23 小时");
    BOOST_TEST(age_text(hours(24)) == "1 天");
    BOOST_TEST(age_text(hours(100)) == "4 天");
}

BOOST_AUTO_TEST_CASE(a_clock_that_went_back_makes_no_negative_age)
{
    BOOST_TEST(age_text(-minutes(5)) == "不到 1 分钟");
}

BOOST_AUTO_TEST_SUITE_END()
