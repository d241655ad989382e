// Tests of pages/form_values.
#include "pages/form_values.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(form_values)

using namespace cakey::pages;
using cakey::web::Form;

namespace {

constexpr FormField mobile{"mobile", "MOBILE", "MOBILE_ERROR"};
constexpr LineRule contact{{"contact", "CONTACT", "CONTACT_ERROR"}, "联系人", 4};
constexpr LineRule remark{{"remark", "REMARK", "REMARK_ERROR"}, "备注", 4, false};

bool is_wrong(const LineRule& rule, std::string text)
{
    const Form form{{std::string(rule.field.id), std::move(text)}};
    FormCheck check;
    read_line(form, rule, check);
    return check.failed(rule.field);
}

}

BOOST_AUTO_TEST_CASE(a_line_is_trimmed_and_counted_in_characters)
{
    FormCheck check;
    BOOST_TEST(read_line({{"contact", "　欧阳小明 "}}, contact, check) == "欧阳小明");
    BOOST_TEST(!check.failed());
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
    FormCheck check;
    BOOST_TEST(!read_mobile({{"mobile", "025-88886666"}}, mobile, check));
    BOOST_TEST(check.failed(mobile));
    FormCheck fine;
    BOOST_TEST(read_mobile({{"mobile", "+86 138 0013 8000"}}, mobile, fine)->text() == "13800138000");
    BOOST_TEST(!fine.failed());
}

BOOST_AUTO_TEST_CASE(a_new_password_is_typed_twice_the_same)
{
    FormCheck check;
    read_new_password({{"password", "trolley-Wagon-38"}, {"password_again", "trolley-Wagon-3"}}, "", "", check);
    BOOST_TEST(check.failed(password_again_field));
    BOOST_TEST(!check.failed(new_password_field));
}

BOOST_AUTO_TEST_SUITE_END()
