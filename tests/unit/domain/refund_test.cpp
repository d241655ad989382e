// A refund gives back all of a payment, under a number that stays.
#include "domain/refund.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(refund)

using namespace cakey;
using namespace cakey::support;

BOOST_AUTO_TEST_CASE(all_that_was_received_goes_back_under_a_number_of_the_payment)
{
    auto order = order_in(OrderState::awaiting_payment);
    Payment payment(order, 1, noon);
    payment.settle(order, full_receipt(payment), noon);

    const Refund refund(payment, RefundReason::refused, noon);
    BOOST_CHECK(refund.amount == the_price);
    BOOST_TEST(refund.order_number == order.number());
    BOOST_TEST(refund.out_trade_no == payment.out_trade_no());
    BOOST_TEST(refund.out_request_no == payment.out_trade_no() + "_R");
    BOOST_TEST(word(refund.reason) == "refused");
    BOOST_TEST(word(refund.state) == "wanted");
    BOOST_CHECK(!refund.done_at);
}

BOOST_AUTO_TEST_CASE(a_refund_asked_for_twice_has_the_same_number)
{
    const auto order = order_in(OrderState::awaiting_payment);
    const Payment payment(order, 1, noon);
    BOOST_TEST(Refund(payment, RefundReason::surplus, noon).out_request_no
               == Refund(payment, RefundReason::surplus, noon + std::chrono::hours(1)).out_request_no);
}

BOOST_AUTO_TEST_CASE(what_goes_back_is_what_came_in_not_what_was_asked_for)
{
    auto order = order_in(OrderState::awaiting_payment);
    Payment payment(order, 1, noon);
    payment.settle(order, {"trade", Fen(123), noon}, noon);
    BOOST_CHECK(Refund(payment, RefundReason::surplus, noon).amount == Fen(123));
}

BOOST_AUTO_TEST_SUITE_END()
