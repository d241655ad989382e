// Signing: what was meant and nothing else, with the key that the certificate names.
#include "ca/signer.hpp"

#include "ca/keys.hpp"
#include "ca/lint.hpp"
#include "ca/signatures.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <filesystem>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(ca_signer)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::array kinds{KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2};

struct Meant {
    explicit Meant(KeyAlgorithm algorithm)
        : authority(Authorities::of(algorithm)),
          what(company_intent(public_der_of(new_key(algorithm).get()), authority.beginning)),
          intent(write_intent(what, company_profile(), authority.issuing.certificate()))
    {
    }

    const Authorities& authority;
    Intent what;
    std::string intent;
};

}

BOOST_AUTO_TEST_CASE(an_intent_becomes_a_certificate_that_leads_to_the_root_and_says_the_same)
{
    for (const auto algorithm : kinds) {
        const Meant meant(algorithm);
        const auto certificate = meant.authority.issuing.sign(meant.intent);
        BOOST_TEST_CONTEXT(word(algorithm))
        {
            BOOST_TEST((signed_part(certificate) == signed_part(meant.intent)));
            BOOST_TEST((certificate != meant.intent));
            BOOST_TEST(lint(certificate, meant.what, company_profile(), meant.authority.issuing.certificate()).empty());
            BOOST_TEST(meant.authority.lead_to_root(certificate, meant.authority.beginning + 1h));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_intent_signed_twice_is_one_certificate_of_which_the_first_counts)
{
    for (const auto algorithm : kinds) {
        const Meant meant(algorithm);
        const auto first = meant.authority.issuing.sign(meant.intent);
        const auto again = meant.authority.issuing.sign(meant.intent);
        BOOST_TEST((signed_part(first) == signed_part(again)), word(algorithm));
        BOOST_TEST((first == again) == is_rsa(algorithm), word(algorithm));
    }
}

BOOST_AUTO_TEST_CASE(openssl_verifies_what_was_issued)
{
    for (const auto algorithm : kinds) {
        const Meant meant(algorithm);
        const auto leaf = RsaKeys::directory().write("issued.crt", as_pem(meant.authority.issuing.sign(meant.intent)));
        const auto root = meant.authority.root_files.certificate();
        const auto issuing = meant.authority.issuing_files.certificate();
        // Of an SM2 chain it is told the identity of the last one only: a step at a time.
        const std::string quiet = " >/dev/null";
        const std::string identity = algorithm == KeyAlgorithm::sm2 ? "-vfyopt distid:1234567812345678 " : "";
        BOOST_CHECK_NO_THROW(
            run("openssl verify -x509_strict -partial_chain " + identity + "-trusted " + issuing + ' ' + leaf + quiet));
        BOOST_CHECK_NO_THROW(
            run("openssl verify -x509_strict " + identity + "-CAfile " + root + ' ' + issuing + quiet));
        if (algorithm != KeyAlgorithm::sm2)
            BOOST_CHECK_NO_THROW(run("openssl verify -x509_strict -purpose sslclient -CAfile " + root + " -untrusted "
                                     + issuing + ' ' + leaf + quiet));
    }
}

BOOST_AUTO_TEST_CASE(an_intent_of_another_issuer_or_of_an_authority_is_not_signed)
{
    const Meant meant(KeyAlgorithm::p256);
    BOOST_CHECK_THROW(meant.authority.root.sign(meant.intent), std::runtime_error);
    BOOST_CHECK_THROW(Authorities::of(KeyAlgorithm::sm2).issuing.sign(meant.intent), std::runtime_error);
    // Only the ceremony makes authorities.
    BOOST_CHECK_THROW(meant.authority.root.sign(meant.authority.issuing.certificate()), std::runtime_error);
    BOOST_CHECK_THROW(meant.authority.issuing.sign("no certificate"), std::runtime_error);
    BOOST_CHECK_THROW(meant.authority.issuing.sign(""), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_key_and_the_certificate_of_another_make_no_signer)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    BOOST_CHECK_THROW(Signer::from_files(ours.root_files.certificate(), ours.issuing_files.key()), std::runtime_error);
    BOOST_CHECK_THROW(
        Signer::from_files(ours.root_files.certificate(), Authorities::of(KeyAlgorithm::sm2).root_files.key()),
        std::runtime_error);
    BOOST_CHECK_THROW(Signer::from_files(ours.root_files.key(), ours.root_files.key()), std::runtime_error);
    BOOST_CHECK_THROW(Signer::from_files(ours.root_files.certificate(), ours.root_files.certificate()),
                      std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_key_that_others_may_read_or_that_wants_a_pass_phrase_is_refused)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    const auto open = RsaKeys::directory().write("open.key", content_of(ours.root_files.key()));
    BOOST_CHECK_NO_THROW(Signer::from_files(ours.root_files.certificate(), open));
    std::filesystem::permissions(open, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    BOOST_CHECK_THROW(Signer::from_files(ours.root_files.certificate(), open), std::runtime_error);

    const auto locked = RsaKeys::directory().write("locked.key", "");
    run("openssl pkey -in " + ours.root_files.key() + " -aes256 -passout pass:secret -out " + locked);
    BOOST_CHECK_THROW(Signer::from_files(ours.root_files.certificate(), locked), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(no_changed_byte_of_a_certificate_is_overlooked)
{
    for (const auto algorithm : kinds) {
        const Meant meant(algorithm);
        const auto certificate = meant.authority.issuing.sign(meant.intent);
        const auto key = meant.authority.issuing.public_key();
        BOOST_TEST(is_signed_by(key, certificate));
        for (std::size_t i = 0; i < certificate.size(); ++i) {
            auto changed = certificate;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            BOOST_TEST(!is_signed_by(key, changed), word(algorithm) << " " << i);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
