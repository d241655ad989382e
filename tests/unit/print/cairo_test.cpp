// Tests of print/cairo.
#include "print/cairo.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(cairo)

using namespace cakey::print;

BOOST_AUTO_TEST_CASE(what_is_drawn_is_appended_to_a_string)
{
    std::string text = "a";
    const unsigned char bytes[] = {'b', 0, 'c'};
    BOOST_TEST(append(&text, bytes, 3) == CAIRO_STATUS_SUCCESS);
    BOOST_TEST(text == std::string("ab\0c", 4));
}

BOOST_AUTO_TEST_CASE(a_failed_drawing_is_an_exception)
{
    BOOST_CHECK_NO_THROW(require(CAIRO_STATUS_SUCCESS));
    BOOST_CHECK_THROW(require(CAIRO_STATUS_NO_MEMORY), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_font_size_is_absolute)
{
    const auto description = font("Noto Sans CJK SC Bold", 9.5);
    BOOST_TEST(pango_font_description_get_size_is_absolute(description.get()));
    BOOST_TEST(pango_font_description_get_size(description.get()) == 9.5 * PANGO_SCALE);
    BOOST_TEST(pango_font_description_get_weight(description.get()) == PANGO_WEIGHT_BOLD);
}

BOOST_AUTO_TEST_SUITE_END()
