// Tests of domain/tax_number.
#include "domain/tax_number.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(tax_number)

using cakey::TaxNumber;

BOOST_AUTO_TEST_CASE(a_credit_code_or_an_id_number_is_a_tax_number)
{
    for (const auto number : {"91350100M000100Y43", "11010519491231002X"}) {
        BOOST_TEST(TaxNumber::parse(number).has_value(), number);
        BOOST_TEST(!TaxNumber::parse(number)->is_legacy(), number);
    }
}

BOOST_AUTO_TEST_CASE(old_forms_are_taken_with_a_warning)
{
    for (const auto number : {"339901999999142", "11010519491231002", "11010519491231002X00"})
        BOOST_TEST(TaxNumber::parse(number)->is_legacy(), number);
}

BOOST_AUTO_TEST_CASE(a_wrong_check_character_or_length_is_refused)
{
    for (const auto number : {"91350100M000100Y44", "9135010000", "3399019999991-2", "", "国39901999999142"})
        BOOST_TEST(!TaxNumber::parse(number).has_value(), number);
}

BOOST_AUTO_TEST_CASE(lower_case_is_mended)
{
    BOOST_TEST(TaxNumber::parse("91350100m000100y43 ")->text() == "91350100M000100Y43");
}

BOOST_AUTO_TEST_SUITE_END()
