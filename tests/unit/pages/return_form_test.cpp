// The form that sends an order back.
#include "pages/desk/return_form.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(return_form)

using namespace cakey;
using cakey::pages::ReturnForm;
using cakey::web::Form;

BOOST_AUTO_TEST_CASE(it_needs_a_part_and_words)
{
    BOOST_TEST(ReturnForm(Form(), BusinessType::renewal).has_errors());
    BOOST_TEST(ReturnForm(Form({{"mend", "remark"}}), BusinessType::renewal).has_errors());
    BOOST_TEST(ReturnForm(Form({{"return_text", "看不清"}}), BusinessType::renewal).has_errors());
}

BOOST_AUTO_TEST_CASE(a_part_that_the_order_has_not_is_none)
{
    const Form form({{"mend", "certificate_serial"}, {"mend", "certificates"}, {"return_text", "不对"}});
    BOOST_TEST(ReturnForm(form, BusinessType::new_certificate).has_errors());
    BOOST_TEST(!ReturnForm(form, BusinessType::renewal).has_errors());
}

BOOST_AUTO_TEST_CASE(its_words_name_the_parts)
{
    const ReturnForm form(Form({{"mend", "paper_business_licence"}, {"mend", "handler_name"},
                                {"return_text", "与身份证不一致，\r\n看不清"}}),
                          BusinessType::new_certificate);
    BOOST_TEST(!form.has_errors());
    BOOST_TEST(form.correction().what == "经办人姓名、营业执照：与身份证不一致， 看不清");
    BOOST_CHECK((form.correction().fields
                 == OrderFields{OrderField::handler_name, OrderField::business_licence}));
}

BOOST_AUTO_TEST_CASE(its_words_have_at_most_two_hundred_characters)
{
    const auto with = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "错";
        return ReturnForm(Form({{"mend", "remark"}, {"return_text", text}}), BusinessType::renewal);
    };
    BOOST_TEST(!with(200).has_errors());
    BOOST_TEST(with(201).has_errors());
}

BOOST_AUTO_TEST_SUITE_END()
