// Our own authority: which of its keys signs for whom, and what it says when it cannot.
#include "ca/embedded.hpp"

#include "ca/keys.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ca_embedded)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

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

struct Opened {
    void keep(const std::vector<CaKey>& keys)
    {
        told.clear();
        authority.keep(keys, [&](const CaKey& key, const std::string& why) {
            told.push_back(std::to_string(key.id) + ": " + why);
        });
    }
    std::string intent() const
    {
        const auto meant = company_intent(public_der_of(new_key(KeyAlgorithm::p256).get()), p256.beginning);
        return write_intent(meant, company_profile(), p256.issuing.certificate());
    }

    const Authorities& p256 = Authorities::of(KeyAlgorithm::p256);
    const Authorities& rsa = Authorities::of(KeyAlgorithm::rsa_2048);
    const Instant now = p256.beginning + 1h;
    Embedded authority{CaSettings{}};
    std::vector<std::string> told;
};

}

BOOST_FIXTURE_TEST_CASE(each_kind_of_key_has_its_issuer_and_rsa_any_length, Opened)
{
    keep({issuing(1, p256), issuing(2, rsa)});
    BOOST_TEST(told.empty());
    BOOST_TEST(authority.issuer(KeyAlgorithm::p256, now)->id == 1);
    for (const auto length : {KeyAlgorithm::rsa_2048, KeyAlgorithm::rsa_3072, KeyAlgorithm::rsa_4096})
        BOOST_TEST(authority.issuer(length, now)->id == 2);
    BOOST_TEST(!authority.issuer(KeyAlgorithm::sm2, now));
}

BOOST_FIXTURE_TEST_CASE(of_two_in_use_the_one_that_ends_last_signs_and_no_retired_one, Opened)
{
    auto old = issuing(1, p256), next = issuing(2, p256);
    next.valid_until += 24h;
    BOOST_TEST(issuer_for({next, old}, KeyAlgorithm::p256, now)->id == 2);
    next.state = CaKeyState::retired;
    BOOST_TEST(issuer_for({old, next}, KeyAlgorithm::p256, now)->id == 1);
    BOOST_TEST(!issuer_for({old, next}, KeyAlgorithm::p256, old.valid_until));
    old.place.clear();
    BOOST_TEST(!issuer_for({old, next}, KeyAlgorithm::p256, now));
    auto responder = issuing(3, p256);
    responder.purpose = CaKeyPurpose::ocsp;
    BOOST_TEST(!issuer_for({responder}, KeyAlgorithm::p256, now));
}

BOOST_FIXTURE_TEST_CASE(it_signs_by_the_key_that_is_named_and_again_the_same, Opened)
{
    auto retired = issuing(1, p256);
    retired.state = CaKeyState::retired;
    keep({retired, issuing(2, rsa)});
    const auto content = intent();
    for (int times = 0; times < 2; ++times) {
        const auto answer = authority.issue({.content = content, .ca_key_id = 1});
        BOOST_CHECK(answer.heard == Heard::done);
        BOOST_TEST(read_certificate(answer.value)->serial == read_certificate(content)->serial);
        BOOST_TEST(p256.lead_to_root(answer.value, now));
    }
    const auto wrong = authority.issue({.content = content, .ca_key_id = 2});
    BOOST_CHECK(wrong.heard == Heard::later);
    BOOST_TEST(wrong.code == "signing_failed");
    BOOST_TEST(authority.issue({.content = content, .ca_key_id = 3}).code == "key_away");
}

BOOST_AUTO_TEST_SUITE_END()
