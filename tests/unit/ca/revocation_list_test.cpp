// Revocation lists: read back as they were meant, and by openssl.
#include "ca/revocation_list.hpp"

#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(ca_revocation_list)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::array kinds{KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2};

RevocationList list_of(const Authorities& authority, std::vector<RevokedCertificate> revoked)
{
    return {7, authority.beginning, authority.beginning + 72h, "", std::move(revoked)};
}

std::optional<RevocationList> read_back(const Authorities& authority, const std::string& der)
{
    return read_revocation_list(der, authority.issuing.certificate());
}

// A certificate in a file, with its serial number.
std::pair<std::string, std::string> issued(const Authorities& authority, const std::string& name)
{
    const auto intent = company_intent(public_der_of(new_key(KeyAlgorithm::p256).get()), authority.beginning);
    const auto der = authority.issuing.sign(write_intent(intent, company_profile(), authority.issuing.certificate()));
    return {RsaKeys::directory().write(name, as_pem(der)), intent.serial};
}

}

BOOST_AUTO_TEST_CASE(a_list_says_who_is_revoked_since_when_and_why)
{
    for (const auto algorithm : kinds) {
        const auto& ours = Authorities::of(algorithm);
        std::vector<RevokedCertificate> revoked;
        for (const auto& [reason, text] : words<RevocationReason>)
            revoked.push_back({new_serial(), ours.beginning + 5s, reason});
        const auto der = sign(list_of(ours, revoked), ours.issuing);
        auto read = read_back(ours, der);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->number == 7u);
        BOOST_TEST((read->this_update == ours.beginning));
        BOOST_TEST((read->next_update == ours.beginning + 72h));
        BOOST_TEST(read->share_url == "");
        std::ranges::sort(revoked, {}, &RevokedCertificate::serial);
        std::ranges::sort(read->revoked, {}, &RevokedCertificate::serial);
        BOOST_TEST((read->revoked == revoked), word(algorithm));
    }
}

BOOST_AUTO_TEST_CASE(a_list_of_nobody_is_a_list)
{
    const auto& ours = Authorities::of(KeyAlgorithm::sm2);
    const auto der = sign(list_of(ours, {}), ours.issuing);
    BOOST_REQUIRE(read_back(ours, der).has_value());
    BOOST_TEST(read_back(ours, der)->revoked.empty());
    // RFC 5280 section 5.1.2.6: then there is no list of entries at all.
    BOOST_TEST(!X509_CRL_get_REVOKED(decoded(d2i_X509_CRL, der).get()));
}

BOOST_AUTO_TEST_CASE(a_list_that_another_signed_or_that_was_changed_is_none)
{
    for (const auto algorithm : kinds) {
        const auto& ours = Authorities::of(algorithm);
        const auto der = sign(list_of(ours, {{new_serial(), ours.beginning, RevocationReason::key_compromise}}),
                              ours.issuing);
        BOOST_TEST(!read_revocation_list(der, ours.root.certificate()).has_value());
        for (std::size_t i = 0; i < der.size(); ++i) {
            auto changed = der;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            BOOST_TEST(!read_back(ours, changed).has_value(), word(algorithm) << " " << i);
        }
    }
    BOOST_TEST(!read_back(Authorities::of(KeyAlgorithm::sm2), "no list").has_value());
}

BOOST_AUTO_TEST_CASE(a_share_is_taken_from_its_own_address_only)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    const auto [good, serial] = issued(ours, "of_share.crt");
    const auto look_from = [&](const std::string& url) {
        auto list = list_of(ours, {});
        list.share_url = url;
        const auto der = sign(list, ours.issuing);
        BOOST_TEST(read_back(ours, der).value().share_url == url);
        const auto file = RsaKeys::directory().write("share.der", der);
        run("openssl crl -inform DER -in " + file + " -out " + file + ".pem");
        return "openssl verify -crl_check -CRLfile " + file + ".pem -CAfile " + ours.root_files.certificate()
               + " -untrusted " + ours.issuing_files.certificate() + ' ' + good;
    };
    BOOST_CHECK_NO_THROW(run(look_from(company_profile().crl_url) + " >/dev/null"));
    BOOST_CHECK_NO_THROW(run(look_from("http://ca.example.cn/others.crl") + " 2>&1 | grep -qi 'different CRL scope'"));
}

BOOST_AUTO_TEST_CASE(serial_numbers_fall_into_shares_evenly_and_always_into_the_same)
{
    constexpr std::size_t shares = 8;
    std::array<int, shares> counts{};
    for (int i = 0; i < 8000; ++i) {
        const auto serial = new_serial();
        ++counts[share_of(serial, shares)];
        BOOST_REQUIRE(share_of(serial, shares) == share_of(serial, shares));
    }
    for (const auto count : counts)
        BOOST_TEST((count > 800 && count < 1200), count);
}

BOOST_AUTO_TEST_CASE(a_serial_number_that_is_none_comes_into_no_list)
{
    const auto& ours = Authorities::of(KeyAlgorithm::p256);
    for (const auto* serial : {"", "xyz", "-01", "12 34"})
        BOOST_CHECK_THROW(sign(list_of(ours, {{serial, ours.beginning, RevocationReason::unspecified}}), ours.issuing),
                          std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
