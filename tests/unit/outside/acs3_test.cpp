// ACS3-HMAC-SHA256 against Aliyun's published example and a SendSms call signed by its official library.
#include "outside/acs3.hpp"

#include "crypto/tokens.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(acs3)

using namespace cakey;
using namespace cakey::outside;

namespace {

const Acs3Call published{
    "ecs.cn-shanghai.aliyuncs.com",
    "RunInstances",
    "2014-05-26",
    "2023-10-26T10:22:32Z",
    "3156853299f313e23d1673dc12e1703d",
    {{"ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"}, {"RegionId", "cn-shanghai"}}};

const Acs3Call send_sms{"dysmsapi.aliyuncs.com",
                        "SendSms",
                        "2017-05-25",
                        "2024-01-02T03:04:05Z",
                        "0123456789abcdef0123456789abcdef",
                        {{"PhoneNumbers", "13800138000"},
                         {"SignName", "测试签名"},
                         {"TemplateCode", "SMS_000000001"},
                         {"TemplateParam", R"({"code":"123456"})"},
                         {"OutId", "a b*c~d"}}};

}

BOOST_AUTO_TEST_CASE(the_published_example_holds)
{
    BOOST_TEST(crypto::sha256_hex(acs3_canonical_request(published))
               == "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    BOOST_TEST(acs3_headers(published, {"YourAccessKeyId", "YourAccessKeySecret"}).back()
               == "Authorization: ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                  "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                  "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
}

BOOST_AUTO_TEST_CASE(a_text_message_is_signed_as_the_official_library_does)
{
    const auto authorization = acs3_headers(send_sms, {"testid", "testsecret"}).back();
    BOOST_TEST(authorization.ends_with("=69fb26b8bea1f7b80ba2ecad582f563c49c97a20724b0df13b759cbea24b6e80"),
               authorization);
}

BOOST_AUTO_TEST_SUITE_END()
