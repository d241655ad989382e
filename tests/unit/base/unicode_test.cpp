// What ICU says of characters, as far as names depend on it.
#include "base/unicode.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(unicode)

using namespace cakey;

BOOST_AUTO_TEST_CASE(compatibility_forms_are_folded_but_not_full_width_ones)
{
    BOOST_TEST(composed("⼯程Ⅱ（ＡＢ）　e\u0301") == "工程II（ＡＢ）　é");
    BOOST_TEST(composed("") == "");
}

BOOST_AUTO_TEST_CASE(what_reads_the_same_has_one_skeleton)
{
    BOOST_TEST(skeleton("0") == skeleton("O"));
    BOOST_TEST(skeleton("1") == skeleton("l"));
    BOOST_TEST(skeleton("—") == skeleton("一"));
    BOOST_TEST(skeleton("江苏") != skeleton("江西"));
}

BOOST_AUTO_TEST_CASE(ideographs_are_of_the_script_han_and_punctuation_is_not)
{
    for (const char32_t han : U"江〇々𠮷")
        BOOST_TEST((han == U'\0' || is_han(han)));
    for (const char32_t other : U"aア、。가1")
        BOOST_TEST(!is_han(other));
}

BOOST_AUTO_TEST_SUITE_END()
