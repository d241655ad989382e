// Where a bill may lie.
#include "outside/alipay_bills.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(alipay_bills)

using cakey::outside::bill_url;

namespace {

const std::vector<std::string> hosts{"alipay.com", "localhost"};

}

BOOST_AUTO_TEST_CASE(a_bill_lies_at_an_allowed_host_or_below_it)
{
    const std::string there = "https://dwbillcenter.alipay.com/downloadBillFile.resource?a=1&b=2";
    BOOST_TEST(bill_url(there, hosts) == there);
    BOOST_TEST(bill_url("https://localhost:9344/bill?token=1", hosts) == "https://localhost:9344/bill?token=1");
    for (const char* elsewhere :
         {"https://alipay.com.example.cn/bill", "https://notalipay.com/bill", "file:///etc/passwd",
          "https://alipay.com@example.cn/bill", "ftp://alipay.com/bill", "", "bill"})
        BOOST_TEST(bill_url(elsewhere, hosts) == "");
    BOOST_TEST(bill_url(there, {}) == "");
}

BOOST_AUTO_TEST_CASE(an_address_without_tls_is_asked_with_it)
{
    BOOST_TEST(bill_url("http://dwbillcenter.alipay.com/x?a=1", hosts) == "https://dwbillcenter.alipay.com/x?a=1");
    BOOST_TEST(bill_url("http://example.cn/x?a=1", hosts) == "");
}

BOOST_AUTO_TEST_SUITE_END()
