// Profiles: what is wrong with one is said at its member.
#include "domain/certificate_profile.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_profile)

using namespace cakey;

namespace {

CertificateProfile good()
{
    return {.name = "企业 SM2",
            .algorithms = {KeyAlgorithm::sm2},
            .longest = std::chrono::days(1830),
            .policy = "1.2.156.112600.1",
            .statement_url = "https://ca.example.cn/cps",
            .code_oid = "1.2.156.10260.4.1.4",
            .crl_url = "http://ca.example.cn/sm2.crl",
            .ocsp_url = "http://ocsp.example.cn:8080/",
            .issuer_url = "http://ca.example.cn/sm2.cer"};
}

template <class Value>
std::vector<ProfileFlaw> flaws_with(Value CertificateProfile::*member, Value value)
{
    auto profile = good();
    profile.*member = std::move(value);
    return flaws_of(profile);
}

using Flaws = std::vector<ProfileFlaw>;

}

BOOST_AUTO_TEST_CASE(a_profile_that_says_all_is_good_and_an_empty_one_lacks_all_that_has_no_default)
{
    BOOST_TEST(flaws_of(good()).empty());
    BOOST_TEST(
        (flaws_of(CertificateProfile{})
         == Flaws{ProfileFlaw::name, ProfileFlaw::algorithms, ProfileFlaw::longest, ProfileFlaw::policy,
                  ProfileFlaw::statement_url, ProfileFlaw::crl_url, ProfileFlaw::ocsp_url, ProfileFlaw::issuer_url}));
}

BOOST_AUTO_TEST_CASE(a_policy_is_an_oid_and_so_is_the_extension_of_the_code_if_there_is_one)
{
    for (const auto* oid : {"", "1", "1.2", "1..2", "1.2.", ".1.2", "3.1.2", "1.40.1", "1.2.03", "1.2.a", "1.2.-3",
                            "1.2.4294967296"})
        BOOST_TEST((flaws_with(&CertificateProfile::policy, std::string(oid)) == Flaws{ProfileFlaw::policy}), oid);
    for (const auto* oid : {"1.2.156", "2.999.1", "0.39.0"})
        BOOST_TEST(flaws_with(&CertificateProfile::policy, std::string(oid)).empty(), oid);
    BOOST_TEST(flaws_with(&CertificateProfile::code_oid, std::string()).empty());
    BOOST_TEST((flaws_with(&CertificateProfile::code_oid, std::string("credit code")) == Flaws{ProfileFlaw::code_oid}));
}

BOOST_AUTO_TEST_CASE(who_checks_certificates_gets_plain_addresses_that_say_one_thing)
{
    for (const auto* url : {"", "http://", "https://ca.example.cn/a.crl", "ldap://ca.example.cn/", "http://ca/a b",
                            "http://ca/a,URI:http://evil/b", "http://ca/;OCSP", "http://ca/\n", "http://企业.cn/"}) {
        BOOST_TEST((flaws_with(&CertificateProfile::crl_url, std::string(url)) == Flaws{ProfileFlaw::crl_url}), url);
        BOOST_TEST((flaws_with(&CertificateProfile::ocsp_url, std::string(url)) == Flaws{ProfileFlaw::ocsp_url}), url);
        BOOST_TEST((flaws_with(&CertificateProfile::issuer_url, std::string(url)) == Flaws{ProfileFlaw::issuer_url}),
                   url);
    }
    BOOST_TEST(flaws_with(&CertificateProfile::statement_url, std::string("http://ca.example.cn/cps")).empty());
    BOOST_TEST((flaws_with(&CertificateProfile::statement_url, std::string("ca.example.cn"))
                == Flaws{ProfileFlaw::statement_url}));
    BOOST_TEST(flaws_with(&CertificateProfile::crl_url, std::string("http://a/{issuer}.crl")).empty());
    BOOST_TEST((flaws_with(&CertificateProfile::crl_url, std::string("http://a/{other}.crl")) == Flaws{ProfileFlaw::crl_url}));
}

BOOST_AUTO_TEST_CASE(names_terms_and_purposes_have_bounds)
{
    BOOST_TEST((flaws_with(&CertificateProfile::name, std::string(51, 'a')) == Flaws{ProfileFlaw::name}));
    BOOST_TEST((flaws_with(&CertificateProfile::name, std::string("a\nb")) == Flaws{ProfileFlaw::name}));
    for (const int days : {0, -1, 3701})
        BOOST_TEST((flaws_with(&CertificateProfile::longest, std::chrono::days(days)) == Flaws{ProfileFlaw::longest}));
    BOOST_TEST((flaws_with(&CertificateProfile::usages, WordSet<KeyUsage>()) == Flaws{ProfileFlaw::usages}));
    BOOST_TEST((flaws_with(&CertificateProfile::extended_usages, WordSet<ExtendedKeyUsage>())
                == Flaws{ProfileFlaw::extended_usages}));
}

BOOST_AUTO_TEST_SUITE_END()
