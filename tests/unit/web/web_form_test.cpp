// Fields by name, and what no form may carry.
#include "web/form.hpp"

#include "web/bad_request.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(web_form)

using namespace cakey::web;

namespace {

auto with_status(int status)
{
    return [status](const BadRequest& bad) { return bad.status() == status; };
}

}

BOOST_AUTO_TEST_CASE(the_first_of_several_values_is_the_value)
{
    const Form form{{"kind", "ca"}, {"kind", "seal"}, {"note", " x "}};
    BOOST_TEST(form.get("kind") == "ca");
    BOOST_TEST(form.all("kind").size() == 2u);
    BOOST_TEST(form.all("kind")[1] == "seal");
    BOOST_TEST(form.get("note") == " x ");
    BOOST_TEST(form.has("note"));
    BOOST_TEST(!form.has("other"));
    BOOST_TEST(form.get("other").empty());
}

BOOST_AUTO_TEST_CASE(a_form_has_at_most_200_fields)
{
    Form form;
    for (std::size_t i = 0; i < Form::most_fields; ++i)
        form.add(Field{"x", "y"});
    BOOST_CHECK_EXCEPTION(form.add(Field{"x", "y"}), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_CASE(a_field_has_at_most_64_kib)
{
    Form form;
    form.add(Field{"x", std::string(Form::most_bytes_in_field, 'y')});
    BOOST_CHECK_EXCEPTION(form.add(Field{"x", std::string(Form::most_bytes_in_field + 1, 'y')}), BadRequest,
                          with_status(413));
}

BOOST_AUTO_TEST_CASE(names_and_values_are_clean_text)
{
    Form form;
    BOOST_CHECK_EXCEPTION(form.add(Field{"", "y"}), BadRequest, with_status(400));
    BOOST_CHECK_EXCEPTION(form.add(Field{"x\x01", "y"}), BadRequest, with_status(400));
    BOOST_CHECK_EXCEPTION(form.add(Field{"x", std::string("\0", 1)}), BadRequest, with_status(400));
    BOOST_CHECK_EXCEPTION(form.add(Field{"x", "\xC9\xEE"}), BadRequest, with_status(400));
    BOOST_CHECK_EXCEPTION(form.add(Upload{"x", "a\nb.pdf", "1"}), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(an_upload_is_found_by_its_field)
{
    Form form;
    form.add(Upload{"licence", "执照.jpg", "bytes"});
    BOOST_REQUIRE(form.upload("licence"));
    BOOST_TEST(form.upload("licence")->filename == "执照.jpg");
    BOOST_TEST(form.upload("licence")->size() == 5u);
    BOOST_TEST(!form.upload("other"));
}

BOOST_AUTO_TEST_SUITE_END()
