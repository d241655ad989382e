// Intents, and the look at them.
#include "ca/intent.hpp"

#include "ca/draft.hpp"
#include "ca/keys.hpp"
#include "ca/lint.hpp"
#include "ca/names.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

BOOST_AUTO_TEST_SUITE(ca_intent)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

using Findings = std::vector<LintFinding>;

const Authorities& ours() { return Authorities::of(KeyAlgorithm::p256); }

const std::string& key()
{
    static const auto public_key = public_der_of(new_key(KeyAlgorithm::sm2).get());
    return public_key;
}

Intent usual() { return company_intent(key(), ours().beginning); }

// What is found in the usual intent by one who meant another, or by another profile.
Findings found(const Intent& meant, const Intent& written)
{
    return lint(write_intent(written, company_profile(), ours().issuing.certificate()), meant, company_profile(),
                ours().issuing.certificate());
}
template <class Value>
Findings found_by_profile_with(Value CertificateProfile::*member, Value value)
{
    auto profile = company_profile();
    profile.*member = std::move(value);
    const auto meant = usual();
    return lint(write_intent(meant, company_profile(), ours().issuing.certificate()), meant, profile,
                ours().issuing.certificate());
}

// A certificate as the profile has it, but for what is changed in these.
struct Written {
    std::string basic_constraints = "critical,CA:FALSE";
    std::string subject_key = "hash";
    std::string authority_key = "keyid:always";
    bool twice = false;  // one extension

    Findings look_at(const Intent& meant, const std::vector<std::pair<int, std::string>>& attributes) const;
};

Findings Written::look_at(const Intent& meant, const std::vector<std::pair<int, std::string>>& attributes) const
{
    const auto profile = company_profile();
    const auto of_subject = public_key_in(meant.public_key);
    const auto name = attributes.empty() ? decoded(d2i_X509_NAME, meant.subject.der()) : name_of(attributes);
    Draft draft({.serial = meant.serial,
                 .subject = name.get(),
                 .key = of_subject.get(),
                 .not_before = meant.not_before,
                 .not_after = meant.not_after},
                ours().issuing.x509());
    draft.add(NID_basic_constraints, basic_constraints);
    draft.add(NID_key_usage, "critical,digitalSignature,nonRepudiation");
    draft.add(NID_ext_key_usage, "clientAuth,emailProtection");
    draft.add(NID_subject_key_identifier, subject_key);
    draft.add(NID_authority_key_identifier, authority_key);
    draft.add(NID_crl_distribution_points, "URI:" + profile.crl_url);
    draft.add(NID_info_access, "OCSP;URI:" + profile.ocsp_url + ",caIssuers;URI:" + profile.issuer_url);
    draft.add_policy(profile.policy, profile.statement_url);
    draft.add_text(profile.code_oid, meant.subject.credit_code());
    if (twice)
        draft.add_text(profile.code_oid, meant.subject.credit_code());
    return lint(draft.signed_with(ours().issuing.key()), meant, profile, ours().issuing.certificate());
}

}

BOOST_AUTO_TEST_CASE(what_is_written_is_what_was_meant_whoever_issues)
{
    for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2}) {
        const auto& authority = Authorities::of(algorithm);
        const auto meant = company_intent(key(), authority.beginning);
        const auto der = write_intent(meant, company_profile(), authority.issuing.certificate());
        BOOST_TEST(lint(der, meant, company_profile(), authority.issuing.certificate()).empty(), word(algorithm));
        const auto facts = read_certificate(der);
        BOOST_REQUIRE(facts.has_value());
        BOOST_TEST(facts->serial == meant.serial);
        BOOST_TEST(facts->subject == meant.subject.text());
        BOOST_TEST((facts->not_before == meant.not_before));
        BOOST_TEST((facts->not_after == meant.not_after));
        // Nobody has the key that signed it.
        BOOST_TEST(!authority.lead_to_root(der, authority.beginning + 1h));
    }
}

BOOST_AUTO_TEST_CASE(the_hand_written_one_of_these_tests_is_good_before_anything_is_changed)
{
    BOOST_TEST(Written().look_at(usual(), {}).empty());
}

BOOST_AUTO_TEST_CASE(a_certificate_that_says_something_else_is_found_out)
{
    const auto written = usual();
    const auto found_if = [&](auto change) {
        auto meant = written;
        change(meant);
        return found(meant, written);
    };
    BOOST_TEST((found_if([](Intent& meant) { meant.serial = new_serial(); }) == Findings{LintFinding::serial}));
    BOOST_TEST((found_if([](Intent& meant) { meant.not_before += 1s; }) == Findings{LintFinding::dates}));
    BOOST_TEST((found_if([](Intent& meant) { meant.not_after -= 1s; }) == Findings{LintFinding::dates}));
    BOOST_TEST((found_if([](Intent& meant) { meant.public_key = public_der_of(new_key(KeyAlgorithm::sm2).get()); })
                == Findings{LintFinding::key}));
    BOOST_TEST((found_if([](Intent& meant) {
                    meant.subject = Subject::of(CompanyName::parse("广州市示例建设有限公司").value(),
                                                CreditCode::parse("91110108MA00000070").value())
                                        .value();
                })
                == Findings{LintFinding::subject, LintFinding::credit_code}));
    BOOST_TEST((lint("no certificate", written, company_profile(), ours().issuing.certificate())
                == Findings{LintFinding::unreadable}));
}

BOOST_AUTO_TEST_CASE(a_certificate_outside_its_profile_is_found_out)
{
    using Profile = CertificateProfile;
    BOOST_TEST((found_by_profile_with(&Profile::algorithms, {KeyAlgorithm::p256}) == Findings{LintFinding::key}));
    BOOST_TEST((found_by_profile_with(&Profile::longest, std::chrono::days(364)) == Findings{LintFinding::longest}));
    BOOST_TEST(
        (found_by_profile_with(&Profile::usages, {KeyUsage::digital_signature}) == Findings{LintFinding::key_usage}));
    BOOST_TEST((found_by_profile_with(&Profile::usages,
                                      {KeyUsage::digital_signature, KeyUsage::non_repudiation, KeyUsage::key_agreement})
                == Findings{LintFinding::key_usage}));
    BOOST_TEST((found_by_profile_with(&Profile::extended_usages, {ExtendedKeyUsage::client_auth})
                == Findings{LintFinding::extended_key_usage}));
    BOOST_TEST((found_by_profile_with(&Profile::policy, std::string("1.2.3")) == Findings{LintFinding::policy}));
    BOOST_TEST(
        (found_by_profile_with(&Profile::statement_url, std::string("http://a/")) == Findings{LintFinding::policy}));
    BOOST_TEST((found_by_profile_with(&Profile::crl_url, std::string("http://a/")) == Findings{LintFinding::crl_url}));
    BOOST_TEST(
        (found_by_profile_with(&Profile::ocsp_url, std::string("http://a/")) == Findings{LintFinding::access_urls}));
    BOOST_TEST(
        (found_by_profile_with(&Profile::issuer_url, std::string("http://a/")) == Findings{LintFinding::access_urls}));
    BOOST_TEST((found_by_profile_with(&Profile::code_oid, std::string()) == Findings{LintFinding::extensions}));
    BOOST_TEST((found_by_profile_with(&Profile::code_oid, std::string("1.2.3"))
                == Findings{LintFinding::extensions, LintFinding::credit_code}));
}

BOOST_AUTO_TEST_CASE(extensions_that_are_doubled_critical_by_mistake_or_wrong_are_found_out)
{
    const auto meant = usual();
    BOOST_TEST((Written{.twice = true}.look_at(meant, {}).front() == LintFinding::extensions));
    BOOST_TEST((Written{.basic_constraints = "CA:FALSE"}.look_at(meant, {}) == Findings{LintFinding::extensions}));
    BOOST_TEST((Written{.basic_constraints = "critical,CA:TRUE"}.look_at(meant, {})
                == Findings{LintFinding::basic_constraints}));
    BOOST_TEST((Written{.basic_constraints = "critical,CA:FALSE,pathlen:0"}.look_at(meant, {})
                == Findings{LintFinding::basic_constraints}));
    BOOST_TEST((Written{.subject_key = "0102030405"}.look_at(meant, {}) == Findings{LintFinding::subject_key}));
    BOOST_TEST((Written{.authority_key = "keyid:always,issuer:always"}.look_at(meant, {})
                == Findings{LintFinding::authority_key}));
    BOOST_TEST((Written{.subject_key = "critical,hash"}.look_at(meant, {}) == Findings{LintFinding::extensions}));
}

BOOST_AUTO_TEST_CASE(names_with_blanks_around_or_of_another_country_are_found_out)
{
    const auto found_in = [](const std::string& country, const std::string& name) {
        return Written().look_at(usual(), {{NID_countryName, country}, {NID_organizationName, name}});
    };
    for (const auto* name : {" 甲公司", "甲公司 ", "甲  公司", "甲公司\u3000"})
        BOOST_TEST((found_in("CN", name) == Findings{LintFinding::subject, LintFinding::blanks}), name);
    BOOST_TEST((found_in("US", "甲公司") == Findings{LintFinding::subject, LintFinding::country}));
    BOOST_TEST((Written().look_at(usual(), {{NID_organizationName, "甲公司"}})
                == Findings{LintFinding::subject, LintFinding::country}));
}

BOOST_AUTO_TEST_CASE(no_certificate_is_valid_when_its_issuers_is_not)
{
    auto early = usual();
    early.not_before = ours().beginning - 1s;  // a clock behind the CA's
    BOOST_TEST((found(early, early) == Findings{LintFinding::before_issuer}));
    auto late = usual();
    late.not_after = ours().beginning + std::chrono::days(3651);
    BOOST_TEST((found(late, late) == Findings{LintFinding::longest, LintFinding::behind_issuer}));
    auto reversed = usual();
    reversed.not_after = reversed.not_before - 1s;
    BOOST_TEST((found(reversed, reversed) == Findings{LintFinding::dates}));
}

BOOST_AUTO_TEST_CASE(an_intent_for_another_issuer_is_found_out)
{
    const auto& others = Authorities::of(KeyAlgorithm::sm2);
    const auto meant = company_intent(key(), std::max(ours().beginning, others.beginning));
    const auto der = write_intent(meant, company_profile(), ours().issuing.certificate());
    BOOST_TEST((lint(der, meant, company_profile(), others.issuing.certificate())
                == Findings{LintFinding::signature_algorithm, LintFinding::issuer, LintFinding::authority_key}));
}

BOOST_AUTO_TEST_CASE(serial_numbers_are_as_long_as_each_other_and_positive)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto serial = new_serial();
        BOOST_REQUIRE(serial.size() == 32u);
        BOOST_REQUIRE(serial >= "40");
        BOOST_REQUIRE(serial < "80");
        seen.insert(serial);
    }
    BOOST_TEST(seen.size() == 1000u);
}

BOOST_AUTO_TEST_CASE(a_term_ends_with_a_day_in_china)
{
    using namespace std::chrono;
    BOOST_TEST(china_text(end_of_term(china_midnight(2026y / 11 / 30) + 10h, 1)) == "2027-11-30 23:59:59");
    BOOST_TEST(china_text(end_of_term(china_midnight(2026y / 11 / 30), 5)) == "2031-11-30 23:59:59");
    BOOST_TEST(china_text(end_of_term(china_midnight(2028y / 2 / 29), 1)) == "2029-02-28 23:59:59");
}

BOOST_AUTO_TEST_CASE(each_finding_has_a_word_and_a_label)
{
    for (const auto& [finding, text] : words<LintFinding>)
        BOOST_TEST(!label(finding).empty(), text);
}

BOOST_AUTO_TEST_SUITE_END()
