// What stands beside an item that is stuck.
#include "domain/outbox_answer.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(outbox_answer)

using namespace cakey;

BOOST_AUTO_TEST_CASE(an_answer_says_what_helps)
{
    BOOST_TEST(answer_text(OutboxKind::refund, "ACQ.SELLER_BALANCE_NOT_ENOUGH") == "商户支付宝余额不足，充值后点「重试」");
    BOOST_TEST(answer_text(OutboxKind::invoice, "070401").find("invoice_tax_number") != std::string_view::npos);
    BOOST_TEST(answer_text(OutboxKind::receipt, "MK:0001").find("「重试」") != std::string_view::npos);
    BOOST_TEST(answer_text(OutboxKind::payment, "amount") == "实收金额与应付金额不符，请到订单页退款");
}

BOOST_AUTO_TEST_CASE(a_code_that_nobody_has_met_and_one_of_another_channel_speak_for_themselves)
{
    BOOST_TEST(answer_text(OutboxKind::refund, "ACQ.SOMETHING_NEW") == "");
    BOOST_TEST(answer_text(OutboxKind::text, "ACQ.SELLER_BALANCE_NOT_ENOUGH") == "");
}

BOOST_AUTO_TEST_SUITE_END()
