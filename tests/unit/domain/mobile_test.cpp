// Tests of domain/mobile.
#include "domain/mobile.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(mobile)

using cakey::Mobile;

BOOST_AUTO_TEST_CASE(eleven_digits_from_13_to_19_are_a_mobile)
{
    for (const auto number : {"13800138000", "16612345678", "19900001111"})
        BOOST_TEST(Mobile::parse(number).has_value(), number);
}

BOOST_AUTO_TEST_CASE(other_digits_and_lengths_are_no_mobile)
{
    for (const auto number : {"12345678901", "1380013800", "138001380000", "23800138000", "1380013800a", ""})
        BOOST_TEST(!Mobile::parse(number).has_value(), number);
}

BOOST_AUTO_TEST_CASE(a_landline_is_no_mobile)
{
    BOOST_TEST(!Mobile::parse("010-62345678").has_value());
    BOOST_TEST(!Mobile::parse("02112345678").has_value());
}

BOOST_AUTO_TEST_CASE(country_code_blanks_and_hyphens_are_mended)
{
    for (const auto number : {"+8613800138000", "8613800138000", "008613800138000", "+86 138-0013-8000",
                              "　１３８00138000 ", "138 0013 8000"})
        BOOST_TEST(Mobile::parse(number)->text() == "13800138000", number);
}

BOOST_AUTO_TEST_CASE(only_one_country_code_is_taken_away)
{
    BOOST_TEST(!Mobile::parse("+868613800138000").has_value());
    BOOST_TEST(!Mobile::parse("+8513800138000").has_value());
}

BOOST_AUTO_TEST_CASE(the_middle_is_masked) { BOOST_TEST(Mobile::parse("13800138000")->masked() == "138****8000"); }

BOOST_AUTO_TEST_SUITE_END()
