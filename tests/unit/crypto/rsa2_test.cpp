// RSA2 keys in every form that Alipay's tools give, and signatures.
#include "crypto/rsa2.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(rsa2)

using namespace cakey::crypto;
using cakey::support::content_of;
using cakey::support::RsaKeys;
using cakey::support::TemporaryDirectory;

namespace {

std::string bare(std::string pem)
{
    std::string text;
    for (std::size_t at = 0; at < pem.size();) {
        const auto end = pem.find('\n', at);
        if (const auto line = pem.substr(at, end - at); !line.starts_with("-----"))
            text += line;
        at = end + 1;
    }
    return text;
}

}

BOOST_AUTO_TEST_CASE(a_signature_verifies_with_its_own_text_and_key_only)
{
    const auto ours = PrivateKey::from_file(RsaKeys::ours().private_file);
    const auto signature = ours.sign("app_id=1&金额=2.00");
    const auto key = PublicKey::from_file(RsaKeys::ours().public_file);
    BOOST_TEST(signature.size() == 344u);
    BOOST_TEST(key.verifies("app_id=1&金额=2.00", signature));
    BOOST_TEST(!key.verifies("app_id=1&金额=2.01", signature));
    BOOST_TEST(!PublicKey::from_file(RsaKeys::alipays().public_file).verifies("app_id=1&金额=2.00", signature));
    for (const auto& wrong : {std::string(), std::string("AAAA"), signature.substr(4), signature + "\n"})
        BOOST_TEST(!key.verifies("app_id=1&金额=2.00", wrong));
}

BOOST_AUTO_TEST_CASE(a_private_key_that_others_may_read_is_refused)
{
    const TemporaryDirectory directory;
    const auto path = directory.write("app.pem", content_of(RsaKeys::ours().private_file));
    BOOST_CHECK_NO_THROW(PrivateKey::from_file(path));
    std::filesystem::permissions(path, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    BOOST_CHECK_THROW(PrivateKey::from_file(path), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(keys_are_read_as_pem_or_bare_in_pkcs_8_and_pkcs_1)
{
    const auto& keys = RsaKeys::ours();
    const auto pkcs1 = RsaKeys::directory().file("pkcs1.pem");
    cakey::support::run("openssl rsa -traditional -in " + keys.private_file + " -out " + pkcs1);
    const PublicKey key(bare(content_of(keys.public_file)));
    const auto signature = PrivateKey(content_of(keys.private_file)).sign("text");
    BOOST_TEST(key.verifies("text", signature));
    BOOST_TEST(PrivateKey(bare(content_of(keys.private_file))).sign("text") == signature);
    BOOST_TEST(PrivateKey(content_of(pkcs1)).sign("text") == signature);
    BOOST_TEST(PrivateKey(bare(content_of(pkcs1))).sign("text") == signature);
}

BOOST_AUTO_TEST_CASE(the_apps_own_public_key_is_told_from_alipays)
{
    const auto ours = PrivateKey::from_file(RsaKeys::ours().private_file);
    BOOST_TEST(ours.owns(PublicKey::from_file(RsaKeys::ours().public_file)));
    BOOST_TEST(!ours.owns(PublicKey::from_file(RsaKeys::alipays().public_file)));
}

BOOST_AUTO_TEST_CASE(what_is_no_fitting_key_is_refused)
{
    const auto pem = content_of(RsaKeys::ours().public_file);
    BOOST_CHECK_THROW(PublicKey(""), std::runtime_error);
    BOOST_CHECK_THROW(PublicKey("AAAA"), std::runtime_error);
    BOOST_CHECK_THROW(PublicKey(pem.substr(0, pem.size() / 2)), std::runtime_error);
    BOOST_CHECK_THROW(PrivateKey{pem}, std::runtime_error);
    BOOST_CHECK_THROW(PrivateKey::from_file("/nonexistent"), std::runtime_error);

    const auto small = RsaKeys::directory().file("small.pem");
    cakey::support::run("openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out " + small);
    BOOST_CHECK_THROW(PrivateKey::from_file(small), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
