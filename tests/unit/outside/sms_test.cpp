// Aliyun's codes, and what must be set up. Sending is tried in tests/integration/sms_test.cpp.
#include "outside/sms.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(sms)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(codes_tell_whether_to_ask_again)
{
    BOOST_TEST((heard_of_aliyun("OK") == Heard::done));
    for (const auto code : {"isv.BUSINESS_LIMIT_CONTROL", "Throttling", "Throttling.User"})
        BOOST_TEST((heard_of_aliyun(code) == Heard::later), code);
    for (const auto code : {"isp.SYSTEM_ERROR", "SignatureNonceUsed", "ServiceUnavailable"})
        BOOST_TEST((heard_of_aliyun(code) == Heard::unknown), code);
    for (const auto code :
         {"isv.MOBILE_NUMBER_ILLEGAL", "isv.AMOUNT_NOT_ENOUGH", "SignatureDoesNotMatch", "isp.RAM_PERMISSION_DENY"})
        BOOST_TEST((heard_of_aliyun(code) == Heard::refused), code);
}

BOOST_AUTO_TEST_CASE(every_purpose_needs_a_template_and_the_address_https)
{
    const support::TemporaryDirectory directory;
    const SystemClock clock;
    AliyunTextsSettings settings;
    settings.endpoint = "https://dysmsapi.aliyuncs.com/";
    settings.access_key_secret_file = directory.write("secret", "s\n");
    BOOST_CHECK_THROW(AliyunTexts(settings, clock), std::runtime_error);
    for (const auto& [purpose, name] : words<TextPurpose>)
        settings.templates[purpose] = "SMS_1";
    BOOST_CHECK_NO_THROW(AliyunTexts(settings, clock));
    settings.endpoint = "http://dysmsapi.aliyuncs.com/";
    BOOST_CHECK_THROW(AliyunTexts(settings, clock), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
