// TC3-HMAC-SHA256 against a SendSms call signed by Tencent's official library.
#include "outside/tc3.hpp"

#include "outside/wording.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(tc3)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(a_known_request_is_signed_as_the_official_library_signs_it)
{
    const Tc3Call call{"sms.tencentcloudapi.com",
                       "sms",
                       "SendSms",
                       "2021-01-11",
                       "ap-guangzhou",
                       *china_instant("2024-01-02 11:04:05"),
                       R"({"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400006666","SignName":"测试签名",)"
                       R"("TemplateId":"1110","TemplateParamSet":["123456","5"]})"};
    const std::vector<std::string> expected{
        "Content-Type: application/json",
        "X-TC-Action: SendSms",
        "X-TC-Version: 2021-01-11",
        "X-TC-Region: ap-guangzhou",
        "X-TC-Timestamp: 1704164645",
        "Authorization: TC3-HMAC-SHA256 Credential=testid/2024-01-02/sms/tc3_request, SignedHeaders=content-type;host,"
        " Signature=47d56f881987daff109426c1546fba27a832a60295da19707764490343fd941c"};
    BOOST_TEST(tc3_headers(call, {"testid", "testkey"}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
