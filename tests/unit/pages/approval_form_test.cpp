// The form of an approval.
#include "pages/desk/approval_form.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(approval_form)

using namespace cakey;
using pages::ApprovalForm;

namespace {

Order order_by(Delivery delivery)
{
    Application application;
    application.delivery = delivery;
    return Order("20261122000017", {1}, application, Instant());
}

}

BOOST_AUTO_TEST_CASE(a_courier_order_needs_courier_and_number)
{
    const ApprovalForm form({}, order_by(Delivery::courier));
    BOOST_TEST(form.has_errors());
}

BOOST_AUTO_TEST_CASE(the_number_is_mended_and_kept)
{
    const ApprovalForm form({{"courier", "sf"}, {"courier_number", " sf1234567890123 "}}, order_by(Delivery::courier));
    BOOST_TEST(!form.has_errors());
    BOOST_TEST((form.courier() == Courier::sf));
    BOOST_TEST(form.number() == "SF1234567890123");
}

BOOST_AUTO_TEST_CASE(a_number_of_another_courier_is_an_error)
{
    BOOST_TEST(ApprovalForm({{"courier", "ems"}, {"courier_number", "SF1234567890123"}}, order_by(Delivery::courier))
                   .has_errors());
}

BOOST_AUTO_TEST_CASE(an_unknown_courier_is_an_error)
{
    BOOST_TEST(ApprovalForm({{"courier", "dove"}, {"courier_number", "SF1234567890123"}}, order_by(Delivery::courier))
                   .has_errors());
}

BOOST_AUTO_TEST_CASE(a_pick_up_order_has_no_courier_whatever_is_sent)
{
    const ApprovalForm form({{"courier", "sf"}, {"courier_number", "SF1234567890123"}}, order_by(Delivery::pick_up));
    BOOST_TEST(!form.has_errors());
    BOOST_TEST(!form.courier().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
