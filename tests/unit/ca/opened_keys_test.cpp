// Registered keys: which are open, and what is said of those that are not.
#include "ca/opened_keys.hpp"

#include "ca/certificate.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

BOOST_AUTO_TEST_SUITE(ca_opened_keys)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

namespace {

CaKey issuing(std::int64_t id, const Authorities& of)
{
    const auto facts = read_certificate(of.issuing.certificate()).value();
    return {.id = id,
            .algorithm = facts.algorithm,
            .subject = facts.subject,
            .issuer = facts.issuer,
            .certificate = of.issuing.certificate(),
            .place = of.issuing_files.key(),
            .valid_from = facts.not_before,
            .valid_until = facts.not_after};
}

struct Registered {
    void keep(const std::vector<CaKey>& keys)
    {
        told.clear();
        opened.keep(keys, [&](const CaKey& key, const std::string& why) {
            told.push_back(std::to_string(key.id) + ": " + why);
        });
    }

    const Authorities& p256 = Authorities::of(KeyAlgorithm::p256);
    const Authorities& rsa = Authorities::of(KeyAlgorithm::rsa_2048);
    OpenedKeys opened{CaSettings{}};
    std::vector<std::string> told;
};

}

BOOST_FIXTURE_TEST_CASE(what_is_open_stays_in_the_order_in_which_it_was_given, Registered)
{
    keep({issuing(1, p256), issuing(2, rsa)});
    auto gone = issuing(2, rsa);
    gone.place = "/nowhere/issuing.key";  // a key that is open needs its file no more
    keep({gone, issuing(1, p256)});
    BOOST_TEST(told.empty());
    BOOST_TEST_REQUIRE(opened.keys().size() == 2u);
    BOOST_TEST(opened.keys().front().id == 2);
    BOOST_TEST(opened.signers().size() == 2u);
    BOOST_TEST(opened.signer(2)->certificate() == rsa.issuing.certificate());
}

BOOST_FIXTURE_TEST_CASE(one_that_cannot_be_opened_keeps_no_other_from_it, Registered)
{
    auto away = issuing(1, rsa);
    away.place = "/nowhere/issuing.key";
    keep({away, issuing(2, p256)});
    BOOST_TEST(told.size() == 1u);
    BOOST_TEST_REQUIRE(opened.keys().size() == 1u);
    BOOST_TEST(opened.keys().front().id == 2);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_missing_or_open_to_others_is_tried_again, Registered)
{
    auto away = issuing(1, p256);
    away.place = "/nowhere/issuing.key";
    keep({away});
    BOOST_TEST_REQUIRE(told.size() == 1u);
    BOOST_TEST(told.front().starts_with("1: "));
    BOOST_TEST(told.front().find("/nowhere/issuing.key") != std::string::npos, told.front());
    BOOST_TEST(opened.keys().empty());

    TemporaryDirectory directory;
    away.place = directory.write("open.key", content_of(p256.issuing_files.key()));
    std::filesystem::permissions(away.place, std::filesystem::perms(0644));
    keep({away});
    BOOST_TEST(told.size() == 1u);
    std::filesystem::permissions(away.place, std::filesystem::perms(0600));
    keep({away});
    BOOST_TEST(told.empty());
    keep({});
    BOOST_TEST(!opened.signer(1));
}

BOOST_FIXTURE_TEST_CASE(a_key_of_another_certificate_is_not_opened, Registered)
{
    auto mixed = issuing(1, p256);
    mixed.place = p256.root_files.key();
    keep({mixed});
    BOOST_TEST(told.size() == 1u);
    BOOST_TEST(!opened.signer(1));
}

BOOST_FIXTURE_TEST_CASE(a_token_that_refuses_is_not_asked_again_until_it_is_registered_anew, Registered)
{
    auto token = issuing(1, p256);
    token.place = "pkcs11:token=cakey;object=nobodys";
    keep({token});
    BOOST_TEST(told.size() == 1u);
    keep({token});
    BOOST_TEST(told.empty());
    ++token.version;
    keep({token});
    BOOST_TEST(told.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
