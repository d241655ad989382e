// Making authorities: what stands in their certificates, and what is refused.
#include "ca/authority_files.hpp"

#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(ca_authority_files)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const Authorities& ours() { return Authorities::of(KeyAlgorithm::p256); }

Authority called(const std::string& name, std::chrono::hours from, std::chrono::hours until)
{
    return {"示例认证中心", name, ours().beginning + from, ours().beginning + until};
}

AuthorityFiles new_files(const TemporaryDirectory& directory, KeyAlgorithm algorithm = KeyAlgorithm::p256)
{
    const AuthorityFiles files{directory.file("."), "made"};
    make_key(files, algorithm);
    return files;
}

}

BOOST_AUTO_TEST_CASE(a_key_is_its_owners_alone_and_never_takes_anothers_place)
{
    const TemporaryDirectory directory;
    const auto files = new_files(directory);
    const auto rights = std::filesystem::status(files.key()).permissions();
    BOOST_TEST((rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    const auto key = content_of(files.key());
    const auto request = content_of(files.request());
    BOOST_CHECK_THROW(make_key(files, KeyAlgorithm::sm2), std::runtime_error);
    BOOST_TEST(content_of(files.key()) == key);
    BOOST_TEST(content_of(files.request()) == request);
}

BOOST_AUTO_TEST_CASE(a_request_goes_to_the_root_and_a_certificate_comes_back)
{
    for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2}) {
        const TemporaryDirectory here, there;
        const auto files = new_files(here, algorithm);
        const AuthorityFiles carried{there.file("."), "carried"};
        std::filesystem::copy(files.request(), carried.request());
        certify_issuing(carried, called("示例企业", 0h, 24h), {}, ours().root);
        std::filesystem::copy(carried.certificate(), files.certificate());
        const auto signer = Signer::from_files(files.certificate(), files.key());
        BOOST_TEST(leads_to(signer.certificate(), {}, {ours().root.certificate()}, ours().beginning), word(algorithm));
        BOOST_TEST(read_certificate(signer.certificate()).value().subject == "CN=示例企业,O=示例认证中心,C=CN");
    }
}

BOOST_AUTO_TEST_CASE(an_issuing_authority_makes_no_authorities)
{
    const auto* const x509 = ours().issuing.x509();
    const auto constraints = extension<BASIC_CONSTRAINTS>(x509, NID_basic_constraints);
    BOOST_REQUIRE(constraints);
    BOOST_TEST(constraints->ca != 0);
    BOOST_REQUIRE(constraints->pathlen);
    BOOST_TEST(ASN1_INTEGER_get(constraints->pathlen) == 0);
    BOOST_TEST(X509_get_key_usage(ours().issuing.x509()) == static_cast<unsigned>(KU_KEY_CERT_SIGN | KU_CRL_SIGN));

    const TemporaryDirectory directory;
    const auto files = new_files(directory);
    certify_issuing(files, called("一级", 0h, 24h), {}, ours().issuing);
    const auto below = Signer::from_files(files.certificate(), files.key());
    const auto intent = company_intent(public_der_of(new_key(KeyAlgorithm::sm2).get()), ours().beginning);
    const auto leaf = below.sign(write_intent(intent, company_profile(), below.certificate()));
    BOOST_TEST(!leads_to(leaf, {below.certificate(), ours().issuing.certificate()}, {ours().root.certificate()},
                         ours().beginning + 1h));
}

BOOST_AUTO_TEST_CASE(a_responder_answers_and_does_nothing_else)
{
    auto* const x509 = ours().responder.x509();
    BOOST_TEST(X509_get_key_usage(x509) == static_cast<unsigned>(KU_DIGITAL_SIGNATURE));
    BOOST_TEST(X509_get_extended_key_usage(x509) == static_cast<unsigned>(XKU_OCSP_SIGN));
    BOOST_TEST(X509_get_ext_by_NID(x509, NID_id_pkix_OCSP_noCheck, -1) >= 0);
    BOOST_TEST(extension<BASIC_CONSTRAINTS>(x509, NID_basic_constraints)->ca == 0);
}

BOOST_AUTO_TEST_CASE(no_authority_outlives_its_signer_or_begins_before_it)
{
    const TemporaryDirectory directory;
    const auto files = new_files(directory);
    BOOST_CHECK_THROW(certify_root(files, called("根", 1h, 1h)), std::runtime_error);
    BOOST_CHECK_THROW(certify_issuing(files, called("企业", -1h, 1h), {}, ours().root), std::runtime_error);
    BOOST_CHECK_THROW(certify_issuing(files, called("企业", 0h, 7301 * 24h), {}, ours().root), std::runtime_error);
    BOOST_CHECK_THROW(certify_responder(files, called("OCSP", 0h, 3651 * 24h), ours().issuing), std::runtime_error);
    BOOST_TEST(!std::filesystem::exists(files.certificate()));
}

BOOST_AUTO_TEST_CASE(a_name_that_is_too_long_and_a_request_that_is_none_are_refused)
{
    const TemporaryDirectory directory;
    const auto files = new_files(directory);
    BOOST_CHECK_THROW(certify_root(files, called(std::string(65, 'a'), 0h, 1h)), std::runtime_error);
    directory.write("made.csr", "no request");
    BOOST_CHECK_THROW(certify_issuing(files, called("企业", 0h, 1h), {}, ours().root), std::runtime_error);
    std::filesystem::remove(files.request());
    BOOST_CHECK_THROW(certify_issuing(files, called("企业", 0h, 1h), {}, ours().root), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
