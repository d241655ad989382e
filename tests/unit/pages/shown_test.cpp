// Amounts and times as pages show them.
#include "pages/frame/words.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(shown)

using namespace cakey;
using namespace cakey::pages;

BOOST_AUTO_TEST_CASE(thousands_are_set_apart)
{
    BOOST_TEST(shown_amount(Fen(5)) == "0.05");
    BOOST_TEST(shown_amount(Fen(99999)) == "999.99");
    BOOST_TEST(shown_amount(Fen(100000)) == "1,000.00");
    BOOST_TEST(shown_amount(Fen(123456789)) == "1,234,567.89");
}

BOOST_AUTO_TEST_CASE(a_time_for_programs_names_its_zone)
{
    const auto at = china_midnight(Date(std::chrono::year(2026) / 11 / 22)) + std::chrono::hours(14);
    BOOST_TEST(iso_text(at) == "2026-11-22T14:00:00+08:00");
}

BOOST_AUTO_TEST_SUITE_END()
