// Asking an authority that is not ours for certificates of SM2, which the openssl program's cannot: one by Bouncy Castle.
#include "ca/cmp.hpp"
#include "ca/public_files.hpp"
#include "support/authorities.hpp"
#include "support/bouncy_castle.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ca_foreign_cmp)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

namespace {

constexpr const char* secret = "abc-123";

struct BouncyCastleAuthority {
    CmpAccess access() const
    {
        return {.recipient = "CN=x",
                .reference = "cakey",
                .secret = secret,
                .certificate = {},
                .private_key = {},
                .trust = {.roots = {by.root.certificate()}, .between = {by.issuing.certificate()}}};
    }
    CmpPost post(const std::string& knows = secret)
    {
        return [this, knows](const std::string& message) -> CmpReply {
            ++messages;
            const auto& directory = RsaKeys::directory();
            const auto asked = directory.write("bc-cmp-asked", message), answer = directory.file("bc-cmp-answer");
            try {
                run(bouncy_castle("BouncyCastleCmp") + knows + ' ' + by.issuing_files.certificate() + ' '
                    + by.issuing_files.key() + ' ' + asked + ' ' + answer);
            } catch (const std::runtime_error& error) {
                return {true, std::nullopt, error.what()};
            }
            return {true, content_of(answer), {}};
        };
    }

    const Authorities& by = Authorities::of(KeyAlgorithm::sm2);
    int messages = 0;
};

}

BOOST_FIXTURE_TEST_CASE(a_certificate_for_sm2_is_issued_confirmed_and_revoked, BouncyCastleAuthority)
{
    const auto request = make_request("bc-cmp", sm2_key);
    const auto wanted = std::get<CertificateRequest>(read_request(request.pem()));
    CmpTransaction asking(access(), "00112233445566778899aabbccddeeff", post());
    std::string seen;
    const auto answer = asking.request(
        request.pem(),
        [&](const std::string& certificate) {
            seen = certificate;
            return read_certificate(certificate)->key_hash == wanted.key_hash;
        },
        SystemClock().now());
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(messages == 2);  // the request, and our yes
    BOOST_TEST(answer.value == seen);
    const auto facts = read_certificate(answer.value);
    BOOST_REQUIRE(facts.has_value());
    BOOST_TEST(by.lead_to_root(answer.value, SystemClock().now()));

    CmpTransaction revoking(access(), "ffeeddccbbaa99887766554433221100", post());
    BOOST_TEST((revoking.revoke(answer.value, RevocationReason::superseded).heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(one_that_has_another_secret_does_not_hear_us, BouncyCastleAuthority)
{
    CmpTransaction asking(access(), "00112233445566778899aabbccddeefe", post("another"));
    const auto answer = asking.request(
        make_request("bc-cmp-secret", sm2_key).pem(), [](const std::string&) { return true; }, SystemClock().now());
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.code == "lost");
}

BOOST_AUTO_TEST_SUITE_END()
