// Tencent's codes, and what must be set up. Sending is tried in tests/integration/tencent_texts_test.cpp.
#include "outside/tencent_texts.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(tencent_texts)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(codes_tell_whether_to_ask_again)
{
    BOOST_TEST((heard_of_tencent("Ok") == Heard::done));
    for (const auto code : {"LimitExceeded.PhoneNumberDailyLimit", "RequestLimitExceeded"})
        BOOST_TEST((heard_of_tencent(code) == Heard::later), code);
    for (const auto code : {"InternalError", "InternalError.Timeout"})
        BOOST_TEST((heard_of_tencent(code) == Heard::unknown), code);
    for (const auto code : {"OK", "InvalidParameterValue.IncorrectPhoneNumber", "AuthFailure.SignatureFailure"})
        BOOST_TEST((heard_of_tencent(code) == Heard::refused), code);
}

BOOST_AUTO_TEST_CASE(a_template_is_of_a_purpose_and_what_has_none_is_not_sent)
{
    const support::TemporaryDirectory directory;
    const SystemClock clock;
    TencentTextsSettings settings;
    settings.endpoint = "https://name.invalid/";
    settings.secret_id = "id";
    settings.secret_key_file = directory.write("secret", "s");
    settings.templates = {"dispatched:1401"};
    TencentTexts texts(settings, clock);
    const auto refused = texts.send({"13800138000", TextPurpose::refused, {}, "out"});
    BOOST_TEST((refused.heard == Heard::refused));
    BOOST_TEST(refused.code == "no_template");
    BOOST_TEST((texts.send({"13800138000", TextPurpose::dispatched, {}, "out"}).heard == Heard::later));
    for (const auto* wrong : {"dispatched", "dispatched:", ":1", "sent:1"}) {
        settings.templates = {wrong};
        BOOST_CHECK_THROW(TencentTexts(settings, clock), std::runtime_error);
    }
    settings.templates.clear();
    settings.endpoint = "http://name.invalid/";
    BOOST_CHECK_THROW(TencentTexts(settings, clock), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
