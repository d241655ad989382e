// Tests of domain/credit_code: GB 32100 by its worked examples.
#include "domain/credit_code.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(credit_code)

using cakey::CreditCode;

BOOST_AUTO_TEST_CASE(the_standards_and_published_codes_are_right)
{
    for (const auto code : {"91350100M000100Y43", "91110108MA01ABCD2H", "91310115MA1K3XYT01", "91330100799655058B",
                            "914403001922038216", "9144030071526726XG"})
        BOOST_TEST(CreditCode::parse(code).has_value(), code);
}

BOOST_AUTO_TEST_CASE(check_characters_at_the_edges_are_right)
{
    BOOST_TEST(CreditCode::parse("91110108MA00000070").has_value());  // sum 0 modulo 31
    BOOST_TEST(CreditCode::parse("91110108MA000000HY").has_value());  // the last character of the alphabet
    BOOST_TEST(CreditCode::parse("91110108MA000000W1").has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_check_character_letter_or_length_is_refused)
{
    for (const auto code : {"91110108MA01ABCD20", "91350100M000100O43", "91350100M000100Y4", "91350100M000100Y433",
                            "91500000747150890S", "", "９"})
        BOOST_TEST(!CreditCode::parse(code).has_value(), code);
}

BOOST_AUTO_TEST_CASE(width_blanks_and_case_are_mended)
{
    BOOST_TEST(CreditCode::parse(" ９１350100m000 100y43　")->text() == "91350100M000100Y43");
}

BOOST_AUTO_TEST_CASE(codes_compare_by_text)
{
    BOOST_TEST((CreditCode::parse("91350100M000100Y43") == CreditCode::parse("91350100m000100y43")));
    BOOST_TEST((CreditCode::parse("91110108MA01ABCD2H") < CreditCode::parse("91350100M000100Y43")));
}

BOOST_AUTO_TEST_SUITE_END()
