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

BOOST_AUTO_TEST_CASE(a_text_is_cut_behind_a_whole_word)
{
    BOOST_TEST(whole_words("营业执照不清晰", 7) == "营业执照不清晰");
    BOOST_TEST(whole_words("请重新上传营业执照", 8) == "请重新上传营业");  // not in the middle of 执照
    BOOST_TEST(whole_words("经办人身份证，反面缺失", 7) == "经办人身份证");
    BOOST_TEST(whole_words("business licence", 12) == "business");
    BOOST_TEST(whole_words("统一社会信用代码 91350100M000100Y43", 20) == "统一社会信用代码");
    BOOST_TEST(whole_words("abcdefghij", 4) == "abcd");  // no whole word in it
    BOOST_TEST(whole_words("", 4) == "");
}

BOOST_AUTO_TEST_CASE(ideographs_are_of_the_script_han_and_punctuation_is_not)
{
    for (const char32_t han : U"江〇々𠮷")
        BOOST_TEST((han == U'\0' || is_han(han)));
    for (const char32_t other : U"aア、。가1")
        BOOST_TEST(!is_han(other));
}

BOOST_AUTO_TEST_SUITE_END()
