// The form of a refusal.
#include "pages/desk/refusal_form.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(refusal_form)

using cakey::pages::RefusalForm;
using cakey::web::Form;

namespace {

std::string characters(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "错";
    return text;
}

}

BOOST_AUTO_TEST_CASE(a_refusal_needs_a_reason)
{
    BOOST_TEST(RefusalForm(Form()).has_errors());
    BOOST_TEST(RefusalForm(Form({{"reason", " \n "}})).has_errors());
}

BOOST_AUTO_TEST_CASE(a_typed_reason_becomes_one_line)
{
    const RefusalForm form(Form({{"reason", " 公章不清晰，\r\n请重新盖章 "}}));
    BOOST_TEST(!form.has_errors());
    BOOST_TEST(form.reason() == "公章不清晰， 请重新盖章");
}

BOOST_AUTO_TEST_CASE(a_template_alone_is_a_reason)
{
    BOOST_TEST(!RefusalForm(Form({{"reason_template", "licence_unclear"}})).has_errors());
    BOOST_TEST(RefusalForm(Form({{"reason_template", "no_such_template"}})).has_errors());
}

BOOST_AUTO_TEST_CASE(what_is_typed_stands_behind_the_template)
{
    const RefusalForm form(Form({{"reason_template", "licence_unclear"}, {"reason", "缺第二页"}}));
    BOOST_TEST(form.reason() == "营业执照不清晰或不完整，请重新上传。缺第二页");
}

BOOST_AUTO_TEST_CASE(a_reason_has_at_most_two_hundred_characters)
{
    BOOST_TEST(!RefusalForm(Form({{"reason", characters(200)}})).has_errors());
    BOOST_TEST(RefusalForm(Form({{"reason", characters(201)}})).has_errors());
}

BOOST_AUTO_TEST_SUITE_END()
