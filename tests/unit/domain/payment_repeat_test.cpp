// Tests of domain/payment_repeat.
#include "domain/payment_repeat.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(payment_repeat)

using cakey::PaymentRepeat;

BOOST_AUTO_TEST_CASE(twenty_codes_an_hour_may_be_made_anew)
{
    BOOST_TEST((PaymentRepeat::span == std::chrono::minutes(60)));
    BOOST_TEST(PaymentRepeat::is_allowed(0));
    BOOST_TEST(PaymentRepeat::is_allowed(19));
    BOOST_TEST(!PaymentRepeat::is_allowed(20));
    BOOST_TEST(!PaymentRepeat::is_allowed(21));
}

BOOST_AUTO_TEST_SUITE_END()
