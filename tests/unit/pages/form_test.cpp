// Reading a form field by field.
#include "pages/frame/form.hpp"

#include "pages/frame/field.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(form)

using namespace cakey::pages;

namespace {

constexpr Field mobile{.id = "mobile", .label = "联系方式"};
constexpr Field contact{.id = "contact", .label = "联系人", .longest = 4};
constexpr Field remark{.id = "remark", .label = "备注", .longest = 4, .required = false};

bool is_wrong(const Field& field, std::string text)
{
    const cakey::web::Form typed{{std::string(field.id), std::move(text)}};
    Form form(typed);
    form.line(field);
    return form.failed(field);
}

}

BOOST_AUTO_TEST_CASE(a_line_is_trimmed_and_counted_in_characters)
{
    const cakey::web::Form typed{{"contact", "　欧阳小明 "}};
    Form form(typed);
    BOOST_TEST(form.line(contact) == "欧阳小明");
    BOOST_TEST(!form.failed());
    BOOST_TEST(is_wrong(contact, "欧阳小明五"));
    BOOST_TEST(is_wrong(contact, "一\n二"));
}

BOOST_AUTO_TEST_CASE(only_a_required_line_may_not_be_empty)
{
    BOOST_TEST(is_wrong(contact, " "));
    BOOST_TEST(!is_wrong(remark, ""));
}

BOOST_AUTO_TEST_CASE(a_landline_is_no_mobile)
{
    const cakey::web::Form landline{{"mobile", "025-88886666"}};
    Form form(landline);
    BOOST_TEST(!form.mobile(mobile));
    BOOST_TEST(form.failed(mobile));
    const cakey::web::Form typed{{"mobile", "+86 138 0013 8000"}};
    Form fine(typed);
    BOOST_TEST(fine.mobile(mobile)->text() == "13800138000");
    BOOST_TEST(!fine.failed());
}

BOOST_AUTO_TEST_CASE(a_new_password_is_typed_twice_the_same)
{
    const cakey::web::Form typed{{"password", "trolley-Wagon-38"}, {"password_again", "trolley-Wagon-3"}};
    Form form(typed);
    form.new_password("", "");
    BOOST_TEST(form.failed(fields::password_again));
    BOOST_TEST(!form.failed(fields::new_password));
}

BOOST_AUTO_TEST_CASE(the_first_thing_said_about_a_field_counts)
{
    Form form;
    form.wrong(contact, "一");
    form.wrong(contact, "二");
    BOOST_TEST(form.said_of(contact) == "一");
    BOOST_TEST(form.status() == 422);
}

BOOST_AUTO_TEST_SUITE_END()
