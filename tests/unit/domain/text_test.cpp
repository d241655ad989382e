// Tests of domain/text: folding.
#include "domain/text.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text)

using namespace cakey;

BOOST_AUTO_TEST_CASE(full_width_becomes_half_width)
{
    BOOST_TEST(half_width("ＡＢ（１）　～！") == "AB(1) ~!");
    BOOST_TEST(half_width("国信，\xff") == "国信,\xff");
}

BOOST_AUTO_TEST_CASE(blanks_around_are_trimmed_and_those_inside_stay)
{
    BOOST_TEST(trimmed(" \t　江苏 国信\u00a0\ufeff\r\n") == "江苏 国信");
    BOOST_TEST(trimmed(" 　\u200b") == "");
    BOOST_TEST(trimmed("") == "");
}

BOOST_AUTO_TEST_CASE(every_kind_of_blank_is_taken_away)
{
    BOOST_TEST(without_blanks(" 江　苏\u200b国\u00a0信\n") == "江苏国信");
}

BOOST_AUTO_TEST_CASE(only_ascii_letters_change_case)
{
    BOOST_TEST(upper_ascii("ab9é国") == "AB9é国");
    BOOST_TEST(lower_ascii("AB9É国") == "ab9É国");
}

BOOST_AUTO_TEST_CASE(key_text_is_how_typed_codes_are_compared)
{
    BOOST_TEST(key_text(" ｓｆ 123　（ａ）") == "SF123(A)");
}

BOOST_AUTO_TEST_CASE(controls_and_changes_of_direction_are_found)
{
    for (const auto text : {"a\nb", "\x7f", "\u0085", "\u202e", "\u2066", "\u2028"})
        BOOST_TEST(has_control(text));
    for (const auto text : {"", "江苏 国信", "\u3000"})
        BOOST_TEST(!has_control(text));
}

BOOST_AUTO_TEST_CASE(digits_are_ascii_digits)
{
    BOOST_TEST(all_digits("0123456789"));
    BOOST_TEST(!all_digits("12a"));
    BOOST_TEST(!all_digits("１２"));
}

BOOST_AUTO_TEST_SUITE_END()
