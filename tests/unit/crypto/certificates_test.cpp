// Certificates: what is read from them, and which way leads to a root.
#include "crypto/certificates.hpp"

#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(certificates)

using namespace cakey;
using cakey::crypto::Certificate;
using cakey::support::AlipayCertificates;
using cakey::support::MadeCertificate;

namespace {

using Chain = std::vector<MadeCertificate>;

const AlipayCertificates& made = AlipayCertificates::made();

std::vector<Certificate> read(const Chain& chain)
{
    std::string pem;
    for (const auto& one : chain)
        pem += one.pem();
    return Certificate::all_in(pem);
}

bool leads(const Chain& chain, const Chain& roots, std::chrono::hours later = std::chrono::hours(1))
{
    return crypto::leads_to(read(chain), read(roots), SystemClock().now() + later);
}

}

BOOST_AUTO_TEST_CASE(names_are_written_as_rfc_2253_has_them_and_numbers_in_decimal)
{
    const auto root = Certificate::all_in(made.root.pem()).front();
    BOOST_TEST(root.issuer() == "CN=Root R1,OU=测试,O=Ant Financial,C=CN");
    BOOST_TEST(root.serial() == "305419896");
    BOOST_TEST(Certificate::all_in(made.alipay.pem()).front().issuer() == "CN=Class 1 R1,O=Ant Financial,C=CN");
    BOOST_TEST(Certificate::all_in(made.alipay.pem()).front().serial() == "18446744073709551617");
}

BOOST_AUTO_TEST_CASE(a_file_has_its_certificates_in_order)
{
    const auto file = Certificate::from_file(made.root_file);
    BOOST_REQUIRE(file.size() == 3u);
    BOOST_TEST(file[0].serial() == "7");
    BOOST_TEST(!file[0].is_signed_by_rsa());
    BOOST_TEST(file[1].is_signed_by_rsa());
    BOOST_TEST(file[2].is_signed_by_rsa());
}

BOOST_AUTO_TEST_CASE(a_key_is_taken_out_if_it_is_one_that_we_verify_with)
{
    const auto key = Certificate::all_in(made.alipay.pem()).front().public_key();
    BOOST_TEST(crypto::PrivateKey::from_file(made.alipay.private_file).owns(key));
    BOOST_TEST(!crypto::PrivateKey::from_file(made.next.private_file).owns(key));
    BOOST_CHECK_THROW(Certificate::all_in(made.root_of_curves.pem()).front().public_key(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_way_leads_over_what_lies_between_to_a_root_and_to_no_other)
{
    BOOST_TEST(leads({made.alipay, made.between}, {made.root_of_curves, made.root}));
    BOOST_TEST(!leads({made.alipay, made.between}, {made.root_of_curves, made.old_root}));
    BOOST_TEST(!leads({made.alipay}, {made.root}));
    BOOST_TEST(!leads({made.strangers, made.strangers_root}, {made.root}));
    // A stranger's authority may bear any name.
    BOOST_TEST(!leads({made.strangers, made.between}, {made.root}));
    // What is no authority cannot sign, however well it is signed itself.
    BOOST_TEST(!leads({made.next, made.alipay}, {made.root}));
}

BOOST_AUTO_TEST_CASE(a_certificate_that_is_over_leads_nowhere)
{
    BOOST_TEST(!leads({made.over, made.between}, {made.root}));
    BOOST_TEST(leads({made.alipay, made.between}, {made.root}, std::chrono::hours(29 * 24)));
    BOOST_TEST(!leads({made.alipay, made.between}, {made.root}, std::chrono::hours(31 * 24)));
    BOOST_TEST(!leads({made.alipay, made.between}, {made.root}, std::chrono::hours(-24)));
}

BOOST_AUTO_TEST_CASE(what_is_no_certificate_is_refused)
{
    const auto pem = made.root.pem();
    BOOST_CHECK_THROW(Certificate::all_in(""), std::runtime_error);
    BOOST_CHECK_THROW(Certificate::all_in("certificate"), std::runtime_error);
    BOOST_CHECK_THROW(Certificate::all_in(pem.substr(0, pem.size() / 2)), std::runtime_error);
    BOOST_CHECK_THROW(Certificate::all_in(pem + pem.substr(0, pem.size() / 2)), std::runtime_error);
    BOOST_CHECK_THROW(Certificate::from_file("/nonexistent"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
