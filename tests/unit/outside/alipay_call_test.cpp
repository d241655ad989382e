// Requests to Alipay: what is signed, and what is refused at start.
#include "outside/alipay_call.hpp"

#include "outside/alipay.hpp"

#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(alipay_call)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::RsaKeys;

namespace {

AlipaySettings settings()
{
    AlipaySettings settings;
    settings.gateway = "https://127.0.0.1:1/gateway.do";
    settings.app_id = "2021000000000001";
    settings.app_private_key_file = RsaKeys::ours().private_file;
    settings.keys.public_key = RsaKeys::alipays().public_file;
    return settings;
}

}

BOOST_AUTO_TEST_CASE(everything_with_a_value_is_signed_raw_and_sorted_sign_type_too)
{
    const auto app = crypto::PrivateKey::from_file(RsaKeys::ours().private_file);
    const auto request = signed_alipay_request({{"version", "1.0"},
                                                {"sign_type", "RSA2"},
                                                {"notify_url", ""},
                                                {"biz_content", R"({"subject":"证书 & 章"})"},
                                                {"app_id", "1"}},
                                               app);
    BOOST_TEST(request.count("notify_url") == 0u);
    BOOST_TEST(crypto::PublicKey::from_file(RsaKeys::ours().public_file)
                   .verifies(R"(app_id=1&biz_content={"subject":"证书 & 章"}&sign_type=RSA2&version=1.0)",
                             request.at("sign")));
}

BOOST_AUTO_TEST_CASE(our_own_public_key_is_not_alipays)
{
    const SystemClock clock;
    auto wrong = settings();
    wrong.keys.public_key = RsaKeys::ours().public_file;
    BOOST_CHECK_THROW(AlipayCall(wrong, clock), std::runtime_error);
    wrong = settings();
    wrong.gateway = "http://openapi.alipay.com/gateway.do";
    BOOST_CHECK_THROW(AlipayCall(wrong, clock), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(certificate_mode_takes_three_files_that_belong_together)
{
    const SystemClock clock;
    const auto& made = support::AlipayCertificates::made();
    const auto complaint = [&](const std::string& app_cert, const AlipayKeyFiles& keys) -> std::string {
        auto given = settings();
        given.app_private_key_file = made.app.private_file;
        given.app_cert_file = app_cert;
        given.keys = keys;
        try {
            AlipayCall(given, clock);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "none";
    };
    const AlipayKeyFiles whole{.certificate = made.alipay_file, .root_certificates = made.root_file};
    const AlipayKeyFiles key{.public_key = RsaKeys::alipays().public_file};
    BOOST_TEST(complaint(made.app.file, whole) == "none");
    BOOST_TEST(complaint("", whole).find("'alipay_app_cert_file' is missing") == 0u);
    BOOST_TEST(complaint(made.app.file, key).find("'alipay_app_cert_file' is for certificate mode") == 0u);
    BOOST_TEST(complaint(made.next.file, whole).find("is no certificate of the key in") != std::string::npos);
    auto own = whole;
    own.certificate = made.app.file;
    BOOST_TEST(complaint(made.app.file, own).find("the app's own public key") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_call_that_cannot_leave_is_for_later)
{
    const SystemClock clock;
    AlipayCall call(settings(), clock);
    const auto reply = call.ask("alipay.trade.query", "{}");
    BOOST_TEST((reply.heard == Heard::later));
    BOOST_TEST(reply.text != "");
}

BOOST_AUTO_TEST_SUITE_END()
