// UTF-8, well-formed and not.
#include "base/utf8.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(utf8)

using namespace cakey;

BOOST_AUTO_TEST_CASE(code_points_are_counted_not_bytes)
{
    BOOST_TEST(code_points("") == 0u);
    BOOST_TEST(code_points("国信CA") == 4u);
    BOOST_TEST(code_points("\xf0\xa0\xae\xb7") == 1u);
    BOOST_TEST(code_points("a\xff\xfe") == 3u);
}

BOOST_AUTO_TEST_CASE(only_well_formed_bytes_are_utf8)
{
    for (const auto text : {"", "a", "签章", "\xc3\xa9", "\xf4\x8f\xbf\xbf"})
        BOOST_TEST(is_utf8(text), text);
    for (const auto text : {"\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80",
                            "\xe7\xad", "\xe7\xad\x61", "\xff"})
        BOOST_TEST(!is_utf8(text));
}

BOOST_AUTO_TEST_CASE(no_cut_goes_through_a_character)
{
    BOOST_TEST(cut("国信", 3) == "国");
    BOOST_TEST(cut("国信", 5) == "国");
    BOOST_TEST(cut("国信", 2) == "");
    BOOST_TEST(cut("国信", 6) == "国信");
    BOOST_TEST(cut_front("国信", 3) == "信");
    BOOST_TEST(cut_front("国信", 5) == "信");
    BOOST_TEST(cut_front("a.pdf", 4) == ".pdf");
    BOOST_TEST(first_code_points("国信CA", 3) == "国信C");
    BOOST_TEST(first_code_points("国信", 3) == "国信");
    BOOST_TEST(first_code_points("a\xff\xfe", 2) == "a\xff");
    BOOST_TEST(first_code_points("国", 0) == "");
}

BOOST_AUTO_TEST_SUITE_END()
