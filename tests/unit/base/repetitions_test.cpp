// Equal lines of a log.
#include "base/repetitions.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(repetitions)

using namespace cakey;
using namespace std::chrono_literals;

namespace {

const Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 12h;

}

BOOST_AUTO_TEST_CASE(the_same_line_is_written_once_a_minute_and_says_how_many_it_stands_for)
{
    Repetitions lines;
    BOOST_TEST(lines.times("away", "why", noon).value() == 1);
    for (int i = 1; i <= 3; ++i)
        BOOST_TEST(!lines.times("away", "why", noon + i * 10s));
    BOOST_TEST(lines.times("away", "why", noon + 60s).value() == 4);
    BOOST_TEST(!lines.times("away", "why", noon + 61s));
    BOOST_TEST(lines.times("away", "why", noon + 1h).value() == 2);
}

BOOST_AUTO_TEST_CASE(another_line_is_another)
{
    Repetitions lines;
    BOOST_TEST(lines.times("away", "why", noon).value() == 1);
    BOOST_TEST(lines.times("away", "else", noon).value() == 1);
    BOOST_TEST(lines.times("back", "why", noon).value() == 1);
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumps_back_silences_nothing)
{
    Repetitions lines;
    BOOST_TEST(lines.times("away", "why", noon).value() == 1);
    BOOST_TEST(lines.times("away", "why", noon - 1h).value() == 1);
}

BOOST_AUTO_TEST_CASE(very_many_lines_are_not_all_remembered)
{
    Repetitions lines;
    for (int i = 0; i < 2000; ++i)
        BOOST_TEST(lines.times("errand", std::to_string(i), noon).value() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
