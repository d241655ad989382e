// Alipay's numbers of certificates, against what md5sum made of their names and serial numbers.
#include "outside/alipay_certificates.hpp"

#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(alipay_certificates)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::AlipayCertificates;

BOOST_AUTO_TEST_CASE(a_number_is_the_digest_of_the_issuers_name_and_the_serial_number)
{
    const auto file = crypto::Certificate::from_file(AlipayCertificates::made().alipay_file);
    BOOST_TEST(alipay_number(file.front()) == "02c303f718dd64d771d0f98f594e75b8");
}

BOOST_AUTO_TEST_CASE(roots_count_in_the_files_order_but_those_of_other_algorithms)
{
    const auto roots = crypto::Certificate::from_file(AlipayCertificates::made().root_file);
    BOOST_TEST(alipay_root_number(roots) == "3eead2bb821a152563e8e738d2090bd2_6500ea1ea2dc3f348558bc628badcfff");
    BOOST_TEST(alipay_root_number({roots.front()}) == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_written_as_a_number_is_none)
{
    BOOST_TEST(is_alipay_number("02c303f718dd64d771d0f98f594e75b8"));
    for (const auto text : {"", "02c303f718dd64d771d0f98f594e75b", "02C303F718DD64D771D0F98F594E75B8",
                            "02c303f718dd64d771d0f98f594e75b8 ", "../303f718dd64d771d0f98f594e75b8"})
        BOOST_TEST(!is_alipay_number(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
