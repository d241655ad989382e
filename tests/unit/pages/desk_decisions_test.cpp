// The forms of a decision at the desk: approval, refusal, return for correction.
#include "pages/desk/orders/forms.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(desk_decisions)

using namespace cakey;
using namespace cakey::pages::desk;

namespace {

Order order_by(Delivery delivery)
{
    Application application;
    application.delivery = delivery;
    return Order("20261122000017", {1}, application, Instant());
}

std::string characters(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "错";
    return text;
}

struct Approval {
    Approval(web::Form all, Delivery delivery) : typed(std::move(all)), parcel(read_parcel(order_by(delivery), form)) {}

    web::Form typed;
    pages::Form form{typed};
    std::optional<Parcel> parcel;
};

const std::vector<RefusalReason> templates = {
    {4, 2, "营业执照不清晰", "营业执照不清晰或不完整，请重新上传", OrderField::business_licence, 1, true}};

struct Refusal {
    explicit Refusal(web::Form all) : typed(std::move(all)), reason(read_refusal(templates, {}, form)) {}

    web::Form typed;
    pages::Form form{typed};
    std::string reason;
};

struct Return {
    Return(web::Form all, BusinessType type) : typed(std::move(all)), correction(read_correction(type, {}, form)) {}

    web::Form typed;
    pages::Form form{typed};
    Correction correction;
};

}

BOOST_AUTO_TEST_CASE(a_courier_order_needs_courier_and_number)
{
    BOOST_TEST(Approval({}, Delivery::courier).form.failed());
}

BOOST_AUTO_TEST_CASE(the_number_is_mended_and_kept)
{
    const Approval read({{"courier", "sf"}, {"courier_number", " sf1234567890123 "}}, Delivery::courier);
    BOOST_TEST(!read.form.failed());
    BOOST_TEST((read.parcel->courier == Courier::sf));
    BOOST_TEST(read.parcel->number == "SF1234567890123");
}

BOOST_AUTO_TEST_CASE(a_number_of_another_courier_is_an_error)
{
    const Approval read({{"courier", "ems"}, {"courier_number", "SF1234567890123"}}, Delivery::courier);
    BOOST_TEST(read.form.failed());
}

BOOST_AUTO_TEST_CASE(an_unknown_courier_is_an_error)
{
    const Approval read({{"courier", "dove"}, {"courier_number", "SF1234567890123"}}, Delivery::courier);
    BOOST_TEST(read.form.failed());
}

BOOST_AUTO_TEST_CASE(a_pick_up_order_has_no_courier_whatever_is_sent)
{
    const Approval read({{"courier", "sf"}, {"courier_number", "SF1234567890123"}}, Delivery::pick_up);
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(!read.parcel.has_value());
}

BOOST_AUTO_TEST_CASE(a_refusal_needs_a_reason)
{
    BOOST_TEST(Refusal(web::Form()).form.failed());
    BOOST_TEST(Refusal(web::Form({{"reason", " \n "}})).form.failed());
}

BOOST_AUTO_TEST_CASE(a_typed_reason_becomes_one_line)
{
    const Refusal read(web::Form({{"reason", " 公章不清晰，\r\n请重新盖章 "}}));
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.reason == "公章不清晰， 请重新盖章");
}

BOOST_AUTO_TEST_CASE(a_template_alone_is_a_reason)
{
    BOOST_TEST(!Refusal(web::Form({{"reason_template", "4.2"}})).form.failed());
    BOOST_TEST(Refusal(web::Form({{"reason_template", "5.1"}})).form.failed());
}

BOOST_AUTO_TEST_CASE(what_is_typed_stands_behind_the_template)
{
    const Refusal read(web::Form({{"reason_template", "4.2"}, {"reason", "缺第二页"}}));
    BOOST_TEST(read.reason == "营业执照不清晰或不完整，请重新上传。缺第二页");
}

BOOST_AUTO_TEST_CASE(a_reason_has_at_most_two_hundred_characters)
{
    BOOST_TEST(!Refusal(web::Form({{"reason", characters(200)}})).form.failed());
    BOOST_TEST(Refusal(web::Form({{"reason", characters(201)}})).form.failed());
}

BOOST_AUTO_TEST_CASE(a_return_needs_a_field_and_words)
{
    BOOST_TEST(Return({}, BusinessType::renewal).form.failed());
    BOOST_TEST(Return({{"to_correct", "remark"}}, BusinessType::renewal).form.failed());
    BOOST_TEST(Return({{"return_text", "看不清"}}, BusinessType::renewal).form.failed());
}

BOOST_AUTO_TEST_CASE(a_field_that_the_order_has_not_is_none)
{
    const web::Form typed(
        {{"to_correct", "certificate_serial"}, {"to_correct", "certificates"}, {"return_text", "不对"}});
    BOOST_TEST(Return(typed, BusinessType::new_certificate).form.failed());
    BOOST_TEST(!Return(typed, BusinessType::renewal).form.failed());
}

BOOST_AUTO_TEST_CASE(the_words_of_a_return_name_the_fields)
{
    const Return read({{"to_correct", "paper_business_licence"},
                       {"to_correct", "handler_name"},
                       {"return_text", "与身份证不一致，\r\n看不清"}},
                      BusinessType::new_certificate);
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.correction.what == "经办人姓名、营业执照：与身份证不一致， 看不清");
    BOOST_CHECK((read.correction.fields == OrderFields{OrderField::handler_name, OrderField::business_licence}));
}

BOOST_AUTO_TEST_CASE(the_words_of_a_return_have_at_most_two_hundred_characters)
{
    const auto with = [](int count) {
        return Return({{"to_correct", "remark"}, {"return_text", characters(count)}}, BusinessType::renewal)
            .form.failed();
    };
    BOOST_TEST(!with(200));
    BOOST_TEST(with(201));
}

BOOST_AUTO_TEST_SUITE_END()
