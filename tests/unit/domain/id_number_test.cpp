// Tests of domain/id_number: GB 11643 by its worked examples.
#include "domain/id_number.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(id_number)

using cakey::Date;
using cakey::IdNumber;

namespace {

constexpr Date today = std::chrono::year(2026) / 11 / 22;

}

BOOST_AUTO_TEST_CASE(the_standards_numbers_and_a_leap_day_are_right)
{
    for (const auto number : {"11010519491231002X", "440301199003071230", "310104200002294568"})
        BOOST_TEST(IdNumber::parse(number, today).has_value(), number);
}

BOOST_AUTO_TEST_CASE(a_wrong_check_digit_day_or_length_is_refused)
{
    for (const auto number : {"110105194912310021", "440301199002301233", "110105491231002", "", "1101051949123100２Y"})
        BOOST_TEST(!IdNumber::parse(number, today).has_value(), number);
}

BOOST_AUTO_TEST_CASE(an_unknown_province_is_refused_although_the_check_digit_is_right)
{
    BOOST_TEST(!IdNumber::parse("160105194912310029", today).has_value());
}

BOOST_AUTO_TEST_CASE(a_foreigners_permanent_residence_card_begins_with_9)
{
    BOOST_TEST(IdNumber::parse("911124198108030024", today).has_value());
}

BOOST_AUTO_TEST_CASE(nobody_is_born_in_the_future)
{
    using namespace std::chrono;
    BOOST_TEST(IdNumber::parse("310104200002294568", year(2000) / 2 / 29).has_value());
    BOOST_TEST(!IdNumber::parse("310104200002294568", year(2000) / 2 / 28).has_value());
}

BOOST_AUTO_TEST_CASE(a_small_x_width_and_blanks_are_mended)
{
    BOOST_TEST(IdNumber::parse(" 110105 19491231 ００2x", today)->text() == "11010519491231002X");
}

BOOST_AUTO_TEST_SUITE_END()
