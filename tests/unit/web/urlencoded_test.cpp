// Plain forms and queries.
#include "web/urlencoded.hpp"

#include "web/bad_request.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(urlencoded)

using namespace cakey::web;

namespace {

auto with_status(int status)
{
    return [status](const BadRequest& bad) { return bad.status() == status; };
}

}

BOOST_AUTO_TEST_CASE(fields_are_decoded_in_their_order)
{
    const auto form = read_urlencoded("name=%E6%9D%8E+%2B&empty=&name=two%0D%0Alines&last=a%3Db%26c");
    const std::vector<Field> expected{{"name", "李 +"}, {"empty", ""}, {"name", "two\r\nlines"}, {"last", "a=b&c"}};
    BOOST_TEST((form.fields() == expected));
}

BOOST_AUTO_TEST_CASE(names_keep_their_case)
{
    const auto form = read_urlencoded("Kind=1&kind=2");
    BOOST_TEST(form.get("kind") == "2");
    BOOST_TEST(form.get("Kind") == "1");
}

BOOST_AUTO_TEST_CASE(a_value_keeps_its_equals_signs)
{
    BOOST_TEST(read_urlencoded("sign=ab==&x=1").get("sign") == "ab==");
}

BOOST_AUTO_TEST_CASE(a_field_without_an_equals_sign_is_empty)
{
    const auto form = read_urlencoded("a&b=1&c");
    BOOST_TEST(form.has("a"));
    BOOST_TEST(form.get("a").empty());
    BOOST_TEST(form.get("b") == "1");
    BOOST_TEST(form.has("c"));
}

BOOST_AUTO_TEST_CASE(nothing_is_an_empty_form) { BOOST_TEST(read_urlencoded("").fields().empty()); }

BOOST_AUTO_TEST_CASE(broken_percent_encoding_is_refused)
{
    for (const auto* text : {"a=%", "a=%4", "a=%zz", "%=1", "a=1&b=100%"})
        BOOST_CHECK_EXCEPTION(read_urlencoded(text), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(text_that_is_not_clean_is_refused)
{
    for (const auto* text : {"a=%00", "a=%C9%EE", "a=\xC9\xEE", "a=%1B", "%00=1", "=1", "a=1&\x1B"})
        BOOST_CHECK_EXCEPTION(read_urlencoded(text), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(too_many_fields_are_refused)
{
    std::string text = "a=1";
    for (int i = 1; i < 200; ++i)
        text += "&a=1";
    BOOST_TEST(read_urlencoded(text).fields().size() == 200u);
    BOOST_CHECK_EXCEPTION(read_urlencoded(text + "&a=1"), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_SUITE_END()
