// The gateway's settings and words. Its calls are tried in tests/integration/alipay_test.cpp.
#include "outside/alipay.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(alipay)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::RsaKeys;

namespace {

AlipaySettings fitting_settings()
{
    AlipaySettings settings;
    settings.gateway = "https://127.0.0.1:1/gateway.do";
    settings.app_private_key_file = RsaKeys::ours().private_file;
    settings.keys.public_key = RsaKeys::alipays().public_file;
    return settings;
}

}

BOOST_AUTO_TEST_CASE(statuses_are_alipays_four)
{
    BOOST_TEST((trade_status("WAIT_BUYER_PAY") == TradeStatus::wait_buyer_pay));
    BOOST_TEST((trade_status("TRADE_SUCCESS") == TradeStatus::success));
    BOOST_TEST((trade_status("TRADE_FINISHED") == TradeStatus::finished));
    BOOST_TEST((trade_status("TRADE_CLOSED") == TradeStatus::closed));
    BOOST_TEST(!trade_status("trade_success"));
    BOOST_TEST(!trade_status(""));
}

BOOST_AUTO_TEST_CASE(times_that_alipay_would_not_keep_are_refused)
{
    const SystemClock clock;
    auto settings = fitting_settings();
    BOOST_CHECK_NO_THROW(Alipay(settings, clock));
    settings.qr_minutes = 121;
    BOOST_CHECK_THROW(Alipay(settings, clock), std::runtime_error);
    settings.qr_minutes = 15;
    settings.trade_minutes = 4;
    BOOST_CHECK_THROW(Alipay(settings, clock), std::runtime_error);
    settings.qr_minutes = 4;
    BOOST_CHECK_THROW(Alipay(settings, clock), std::runtime_error);
}

// Alipay counts both from the precreate request.
BOOST_AUTO_TEST_CASE(a_trade_that_ends_before_its_code_is_refused)
{
    const SystemClock clock;
    auto settings = fitting_settings();
    settings.qr_minutes = settings.trade_minutes = 30;
    BOOST_CHECK_NO_THROW(Alipay(settings, clock));
    settings.trade_minutes = 29;
    BOOST_CHECK_THROW(Alipay(settings, clock), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
