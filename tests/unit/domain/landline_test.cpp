// Tests of domain/landline.
#include "domain/landline.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(landline)

using cakey::Landline;

BOOST_AUTO_TEST_CASE(area_code_number_and_extension_are_a_landline)
{
    for (const auto number :
         {"010-62345678", "0755-8612345", "021-61234567-801", "01062345678", "075586123456", "0513-81553618-1"})
        BOOST_TEST(Landline::parse(number)->text() == number, number);
}

BOOST_AUTO_TEST_CASE(without_area_code_or_too_short_it_is_none)
{
    for (const auto number : {"62345678", "0100-1234", "010-12345678", "010--62345678", "010-62345678-", "",
                              "010-62345678-1234567", "010-623456789", "010-62345678-1-2", "010", "01a-62345678"})
        BOOST_TEST(!Landline::parse(number).has_value(), number);
}

BOOST_AUTO_TEST_CASE(a_mobile_is_no_landline) { BOOST_TEST(!Landline::parse("13800138000").has_value()); }

BOOST_AUTO_TEST_CASE(width_and_blanks_are_mended)
{
    BOOST_TEST(Landline::parse(" ０１０－6234 5678")->text() == "010-62345678");
}

BOOST_AUTO_TEST_SUITE_END()
