// Nuonuo's signature and codes. Calls are tried in tests/integration/invoices_test.cpp.
#include "outside/nuonuo_call.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(nuonuo_call)

BOOST_AUTO_TEST_CASE(the_signature_of_a_known_request_holds)
{
    const auto sign = cakey::outside::nuonuo_sign("testsecret", "testkey", "0123456789abcdef0123456789abcdef",
                                                  "12345678", "1704164645",
                                                  R"({"order":{"orderNo":"C2024_1","buyerName":"测试公司"}})");
    BOOST_TEST(sign == "62QEXj47A4S9h10pdNVBMzS3Anc=");
}

BOOST_AUTO_TEST_CASE(codes_tell_whether_to_ask_again)
{
    using cakey::Heard;
    using cakey::outside::heard_of_nuonuo;
    BOOST_TEST((heard_of_nuonuo("E0000") == Heard::done));
    for (const auto code : {"0200", "0203", "040102", "070201", "070306"})
        BOOST_TEST((heard_of_nuonuo(code) == Heard::later), code);
    for (const auto code : {"070301", "070401", "9106", "E9102", "E9500", ""})
        BOOST_TEST((heard_of_nuonuo(code) == Heard::refused), code);
}

BOOST_AUTO_TEST_SUITE_END()
