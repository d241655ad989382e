// What is clean text, and what header values say.
#include "web/wire_text.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(wire_text)

using namespace cakey::web;
using namespace std::string_literals;

BOOST_AUTO_TEST_CASE(chinese_and_line_ends_are_clean)
{
    BOOST_TEST(is_clean("深圳市\t某某\r\n公司 😀"));
    BOOST_TEST(!is_clean_line("two\nlines"));
    BOOST_TEST(is_clean(""));
}

BOOST_AUTO_TEST_CASE(controls_and_nul_are_not_clean)
{
    for (const auto& text : {"a\0b"s, "\x01"s, "\x1B[31m"s, "\x7F"s, "\xC2\x85"s})
        BOOST_TEST(!is_clean(text));
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_not_clean)
{
    // Overlong, surrogate, too large, cut off, a lone continuation, GBK.
    for (const auto& text : {"\xC0\xAF"s, "\xE0\x80\xAF"s, "\xF0\x80\x80\xAF"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s,
                             "\xE6\xB7"s, "\x80"s, "\xC9\xEE\xDB\xDA"s, "\xFF"s})
        BOOST_TEST(!is_clean(text));
}

BOOST_AUTO_TEST_CASE(header_names_are_the_same_in_any_case)
{
    BOOST_TEST(is_same_name("USER_AGENT", "User-Agent"));
    BOOST_TEST(!is_same_name("Host", "Hosts"));
}

BOOST_AUTO_TEST_CASE(parameters_may_be_quoted)
{
    BOOST_TEST(parameter("form-data; name=\"a b\"; filename=\"C:\\x\\\"y\\\".pdf\"", "filename").value()
               == "C:\\x\"y\".pdf");
    BOOST_TEST(parameter("form-data; name=\"a; b=c\"; B=d", "b").value() == "d");
    BOOST_TEST(parameter("multipart/form-data; boundary=xyz ; charset=utf-8", "charset").value() == "utf-8");
    BOOST_TEST(!parameter("form-data; name", "name"));
    BOOST_TEST(!parameter("form-data", "name"));
}

BOOST_AUTO_TEST_CASE(a_media_type_is_lower_case_without_parameters)
{
    BOOST_TEST(media_type("Text/HTML ; charset=utf-8") == "text/html");
    BOOST_TEST(media_type("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
