// The certificate that is made by a profile before anybody approves it.
#include "ca/profile_trial.hpp"

#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(profile_trial)

using namespace cakey;
using namespace cakey::support;

namespace {

CertificateProposal proposal(ProfileKind kind, KeyAlgorithm algorithm)
{
    CertificateProposal one{.kind = kind, .profile = company_profile()};
    one.profile.algorithms = {algorithm};
    return one;
}

}

BOOST_AUTO_TEST_CASE(a_good_profile_makes_a_good_certificate_of_each_kind)
{
    const auto now = SystemClock().now();
    BOOST_TEST(ca::tried(proposal(ProfileKind::sm2, KeyAlgorithm::sm2), now).empty());
    BOOST_TEST(ca::tried(proposal(ProfileKind::p256, KeyAlgorithm::p256), now).empty());
    BOOST_TEST(ca::tried(proposal(ProfileKind::rsa, KeyAlgorithm::rsa_2048), now).empty());
}

BOOST_AUTO_TEST_CASE(an_extension_of_ours_that_has_the_oid_of_another_one_is_found)
{
    auto one = proposal(ProfileKind::p256, KeyAlgorithm::p256);
    for (const auto* oid : {"2.5.29.15", "2.5.29.19", "1.3.6.1.5.5.7.1.1"}) {
        one.profile.code_oid = oid;
        const auto found = ca::tried(one, SystemClock().now());
        BOOST_REQUIRE(!found.empty());
        BOOST_CHECK(found.front() == LintFinding::extensions || found.front() == LintFinding::unreadable);
    }
}

BOOST_AUTO_TEST_SUITE_END()
