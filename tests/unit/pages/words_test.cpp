// Ages in words.
#include "pages/frame/words.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(words)

using namespace std::chrono_literals;
using cakey::pages::age_text;

BOOST_AUTO_TEST_CASE(an_age_is_told_in_its_largest_whole_unit)
{
    BOOST_TEST(age_text(59s) == "不到 1 分钟");
    BOOST_TEST(age_text(60s) == "1 分钟");
    BOOST_TEST(age_text(59min + 59s) == "59 分钟");
    BOOST_TEST(age_text(60min) == "1 小时");
    BOOST_TEST(age_text(23h + 59min) == "23 小时");
    BOOST_TEST(age_text(24h) == "1 天");
    BOOST_TEST(age_text(100h) == "4 天");
}

BOOST_AUTO_TEST_CASE(a_clock_that_went_back_makes_no_negative_age)
{
    BOOST_TEST(age_text(-5min) == "不到 1 分钟");
}

BOOST_AUTO_TEST_SUITE_END()
