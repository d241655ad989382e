// Working days, by the calendar that the State Council announced for 2026 around its National Day.
#include "domain/working_days.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(working_days)

using namespace cakey;
using namespace std::chrono_literals;

namespace {

constexpr Date on(unsigned month, unsigned day)
{
    return std::chrono::year(2026) / std::chrono::month(month) / std::chrono::day(day);
}

// 1 to 7 October are free; for it the Sundays before and the Saturday after are worked.
WorkingDays announced()
{
    std::vector<Holiday> exceptions{{0, "2026-09-20", DayKind::working_day, "国庆节"},
                                    {0, "2026-10-10", DayKind::working_day, "国庆节"}};
    for (unsigned day = 1; day <= 7; ++day)
        exceptions.push_back({0, date_text(on(10, day)), DayKind::holiday, "国庆节"});
    return WorkingDays(exceptions);
}

}

BOOST_AUTO_TEST_CASE(without_a_table_saturday_and_sunday_are_free)
{
    const WorkingDays plain;
    BOOST_TEST(plain.works(on(11, 23)));  // a Monday
    BOOST_TEST(plain.works(on(11, 27)));
    BOOST_TEST(!plain.works(on(11, 28)));
    BOOST_TEST(!plain.works(on(11, 29)));
}

BOOST_AUTO_TEST_CASE(the_table_says_otherwise_for_single_days)
{
    BOOST_TEST(!announced().works(on(10, 1)));  // a Thursday
    BOOST_TEST(announced().works(on(9, 20)));   // a Sunday
    BOOST_TEST(announced().works(on(10, 10)));  // a Saturday
    BOOST_TEST(!announced().works(on(10, 11)));
}

BOOST_AUTO_TEST_CASE(the_day_itself_does_not_count)
{
    const WorkingDays plain;
    BOOST_TEST(date_text(plain.after(on(11, 23), 3)) == "2026-11-26");
    BOOST_TEST(date_text(plain.after(on(11, 25), 3)) == "2026-11-30");  // over a weekend
    BOOST_TEST(date_text(plain.after(on(11, 28), 1)) == "2026-11-30");  // from a Saturday
    BOOST_TEST(date_text(plain.after(on(12, 30), 3)) == "2027-01-04");  // into the next year
}

BOOST_AUTO_TEST_CASE(holidays_are_passed_over_and_worked_weekends_count)
{
    BOOST_TEST(date_text(announced().after(on(9, 30), 1)) == "2026-10-08");
    BOOST_TEST(date_text(announced().after(on(9, 30), 3)) == "2026-10-10");
    BOOST_TEST(date_text(announced().after(on(9, 18), 1)) == "2026-09-20");
    BOOST_TEST(date_text(announced().after(on(9, 30), 0)) == "2026-09-30");
}

BOOST_AUTO_TEST_CASE(the_last_day_counts_to_its_midnight_in_china)
{
    const WorkingDays plain;
    BOOST_TEST(china_text(plain.end_after(support::noon, 3)) == "2026-11-27 00:00:00");
    // An instant that is still the 22nd in Greenwich is the 23rd, a Monday, in China.
    BOOST_TEST(china_text(plain.end_after(china_midnight(on(11, 23)), 1)) == "2026-11-25 00:00:00");
    BOOST_TEST(china_text(plain.end_after(china_midnight(on(11, 23)) - 1s, 1)) == "2026-11-24 00:00:00");
}

BOOST_AUTO_TEST_SUITE_END()
