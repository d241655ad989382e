// A profile's next version: what does not go with its kind, who decides, and from when on it counts.
#include "domain/certificate_profile_version.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(certificate_profile_version)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr StaffId asker{11};
constexpr StaffId second{12};
constexpr std::chrono::days day{1};

CertificateProposal proposal(ProfileKind kind = ProfileKind::sm2, KeyAlgorithm algorithm = KeyAlgorithm::sm2)
{
    return {.kind = kind,
            .profile = {.name = "企业证书",
                        .algorithms = {algorithm},
                        .longest = std::chrono::days(1200),
                        .policy = "1.2.156.112600.1",
                        .statement_url = "https://ca.example.cn/cps",
                        .code_oid = "1.2.156.10260.4.1.4",
                        .crl_url = "http://ca.example.cn/sm2.crl",
                        .ocsp_url = "http://ocsp.example.cn/",
                        .issuer_url = "http://ca.example.cn/sm2.cer"},
            .valid_from = china_midnight(china_date(noon))};
}

// At which columns something is said.
std::vector<std::string_view> said_at(const CertificateProposal& one)
{
    std::vector<std::string_view> columns;
    for (const auto& flaw : flaws_of(one))
        columns.push_back(flaw.label);
    return columns;
}

using Columns = std::vector<std::string_view>;

}

BOOST_AUTO_TEST_CASE(each_flaw_of_a_profile_is_said_at_its_column)
{
    BOOST_TEST(flaws_of(proposal()).empty());
    auto one = proposal();
    one.profile.crl_url = "https://ca.example.cn/sm2.crl";
    one.profile.policy = "2.5.29.32.0";
    BOOST_TEST(said_at(one) == (Columns{"证书策略", "CRL 网址"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_does_not_go_with_keys_of_its_kind_is_a_flaw)
{
    BOOST_TEST(said_at(proposal(ProfileKind::rsa)) == Columns{"密钥算法"}, boost::test_tools::per_element());
    auto on_a_curve = proposal();
    on_a_curve.profile.usages.add(KeyUsage::data_encipherment);
    BOOST_TEST(said_at(on_a_curve) == Columns{"密钥用途"}, boost::test_tools::per_element());
    auto rsa = proposal(ProfileKind::rsa, KeyAlgorithm::rsa_3072);
    rsa.profile.usages.add(KeyUsage::key_encipherment);
    BOOST_TEST(flaws_of(rsa).empty());
    rsa.profile.usages.add(KeyUsage::key_agreement);
    BOOST_TEST(said_at(rsa) == Columns{"密钥用途"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_column_is_read_as_it_is_written)
{
    for (const auto& column : columns_of<CertificateProposal>()) {
        CertificateProposal other;
        BOOST_TEST(read(column, other, column.text(proposal())).empty(), column.label);
        BOOST_TEST(column.text(other) == column.text(proposal()), column.label);
    }
    CertificateProposal one;
    BOOST_TEST(read(columns_of<CertificateProposal>()[1], one, "sm2、P-256").empty());
    BOOST_CHECK((one.profile.algorithms == KeyAlgorithms{KeyAlgorithm::sm2, KeyAlgorithm::p256}));
    BOOST_TEST(read(columns_of<CertificateProposal>()[1], one, "SM2、DSA") == "请选择密钥算法。");
}

BOOST_AUTO_TEST_CASE(another_administrator_approves_and_it_counts_from_its_day_on_but_not_before)
{
    auto early = proposal();
    early.valid_from += 2 * day;
    CertificateProfileVersion one(early, asker, noon);
    BOOST_TEST(!one.may_decide(asker));
    BOOST_CHECK_EXCEPTION(one.approve(asker, noon), DomainError, is(Fault::forbidden));
    one.approve(second, noon + 1h);
    BOOST_CHECK((one.begins_at() == early.valid_from));
    BOOST_CHECK_EXCEPTION(one.refuse("迟了", second, noon + 2h), DomainError, is(Fault::wrong_state));

    CertificateProfileVersion late(early, asker, noon);
    late.approve(second, noon + 5 * day);
    BOOST_CHECK((late.begins_at() == noon + 5 * day));
}

BOOST_AUTO_TEST_CASE(only_who_proposed_it_withdraws_it)
{
    CertificateProfileVersion one(proposal(), asker, noon);
    BOOST_CHECK_EXCEPTION(one.withdraw(second, noon), DomainError, is(Fault::forbidden));
    one.withdraw(asker, noon);
    BOOST_TEST(!one.begins_at().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_proposed_with_flaws_or_for_a_day_that_is_over)
{
    auto flawed = proposal();
    flawed.profile.name.clear();
    BOOST_CHECK_EXCEPTION(CertificateProfileVersion(flawed, asker, noon), DomainError, is(Fault::incomplete));
    BOOST_CHECK_EXCEPTION(CertificateProfileVersion(proposal(), asker, noon + day), DomainError,
                          is(Fault::wrong_state));
}

BOOST_AUTO_TEST_SUITE_END()
