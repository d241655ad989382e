// Another certificate authority by CMP: `openssl cmp` behind the sandbox's TLS, which also misbehaves.
#include "ca/certificate.hpp"
#include "crypto/tokens.hpp"
#include "outside/cmp.hpp"
#include "support/certificates.hpp"
#include "support/key_requests.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(cmp)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Asking : CalmSandbox {
    Asking() : known(issued()) {}

    CertificateIntent intent(const std::string& key = p256_key)
    {
        return {.transaction_id = crypto::random_hex(),
                .public_key = {},
                .subject = {},
                .content = {},
                .request = make_request("cmp" + std::to_string(++made), key).pem(),
                .accepts = [this](const std::string& certificate) {
                    const auto facts = ca::read_certificate(certificate);
                    return facts && facts->subject == subject && facts->not_after > clock.now();
                }};
    }
    // Asked, and looked for as long as it says that it waits.
    Answer<std::string> ask(const CertificateIntent& intent)
    {
        auto answer = authority.issue(intent);
        wait_until([&] {
            if (answer.heard == Heard::later && answer.code == "waiting")
                answer = authority.look(intent);
            return answer.code != "waiting";
        });
        return answer;
    }
    std::size_t issued() const { return sandbox.get("/authority/certificates").size(); }
    std::size_t new_ones() const { return issued() - known; }
    std::string state() const { return sandbox.get("/authority/certificates").back()["state"]; }

    outside::CmpAuthority authority{sandbox.authority(), clock};
    const std::string subject = "CN=x,O=随便什么公司,C=CN";  // the request's
    std::size_t known;
    static inline int made = 0;
};

}

BOOST_FIXTURE_TEST_CASE(a_certificate_is_issued_looked_at_and_confirmed, Asking)
{
    for (const auto& key : {p256_key, rsa_key}) {
        const auto answer = ask(intent(key));
        BOOST_TEST((answer.heard == Heard::done), answer.code + answer.text);
        const auto facts = ca::read_certificate(answer.value);
        BOOST_REQUIRE(facts);
        BOOST_TEST(facts->subject == subject);
        BOOST_TEST(state() == "confirmed");
    }
    BOOST_TEST(new_ones() == 2u);
}

BOOST_FIXTURE_TEST_CASE(it_knows_us_by_our_signature_too, Asking)
{
    outside::CmpAuthority signed_for(sandbox.authority_by_signature(), clock);
    const auto answer = signed_for.issue(intent());
    BOOST_TEST((answer.heard == Heard::done), answer.code + answer.text);
    BOOST_TEST(state() == "confirmed");
    BOOST_TEST((signed_for.revoke(answer.value, RevocationReason::superseded).heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(one_that_is_waited_for_comes, Asking)
{
    sandbox.arm("cmp.p10cr", "waits");
    const auto wanted = intent();
    const auto answer = authority.issue(wanted);
    BOOST_TEST((answer.heard == Heard::later));
    BOOST_TEST(answer.code == "waiting");
    auto later = authority.look(wanted);
    wait_until([&] {
        if (later.code == "waiting")
            later = authority.look(wanted);
        return later.code != "waiting";
    });
    BOOST_TEST((later.heard == Heard::done), later.code + later.text);
    BOOST_TEST(state() == "confirmed");
    BOOST_TEST(new_ones() == 1u);
}

BOOST_FIXTURE_TEST_CASE(one_that_is_waited_for_too_long_is_the_desks, Asking)
{
    struct Ahead : Clock {
        Instant now() const override { return SystemClock().now() + ahead; }
        std::chrono::minutes ahead{0};
    } later;
    outside::CmpAuthority patient(sandbox.authority(), later);
    sandbox.arm("cmp.p10cr", "waits");
    const auto wanted = intent();
    BOOST_TEST(patient.issue(wanted).code == "waiting");
    later.ahead = 11min;
    const auto answer = patient.look(wanted);
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.code == "waited");
}

BOOST_FIXTURE_TEST_CASE(what_it_refuses_is_refused_and_not_issued, Asking)
{
    sandbox.arm("cmp.p10cr", "refuses");
    const auto answer = ask(intent());
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code == "badPOP");
    BOOST_TEST(new_ones() == 0u);
}

BOOST_FIXTURE_TEST_CASE(one_that_is_busy_is_asked_later, Asking)
{
    sandbox.arm("cmp.p10cr", "unavailable");
    const auto answer = ask(intent());
    BOOST_TEST((answer.heard == Heard::later));
    BOOST_TEST(answer.code == "busy");
}

BOOST_FIXTURE_TEST_CASE(a_failure_of_its_own_says_nothing, Asking)
{
    sandbox.arm("cmp.p10cr", "system_failure");
    BOOST_TEST((ask(intent()).heard == Heard::unknown));
}

BOOST_FIXTURE_TEST_CASE(one_that_is_not_there_was_not_asked, Asking)
{
    auto settings = sandbox.authority();
    settings.url = "https://localhost:1/pkix/";
    outside::CmpAuthority nobody(settings, clock);
    const auto answer = nobody.issue(intent());
    BOOST_TEST((answer.heard == Heard::later));
    BOOST_TEST(answer.code == "unreachable");
    settings.url = sandbox.authority().url;
    settings.ca_file = settings.authorities_file;  // its TLS certificate is not from there
    BOOST_TEST(outside::CmpAuthority(settings, clock).issue(intent()).code == "unreachable");
    BOOST_TEST(new_ones() == 0u);
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_is_lost_is_unknown_and_not_asked_for_again, Asking)
{
    sandbox.arm("cmp.p10cr", "timeout_after");
    const auto wanted = intent();
    const auto answer = authority.issue(wanted);
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.code == "lost");
    BOOST_TEST((authority.look(wanted).heard == Heard::unknown));
    BOOST_TEST(new_ones() == 1u);
    // Asked under the same number all the same, a good one says that it has it.
    const auto again = authority.issue(wanted);
    BOOST_TEST((again.heard == Heard::unknown));
    BOOST_TEST(again.code == "transactionIdInUse");
    BOOST_TEST(new_ones() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_answer_of_an_authority_leaves_it_unknown, Asking)
{
    for (const auto* fault : {"html", "redirect", "flood"}) {
        sandbox.arm("cmp.p10cr", fault);
        const auto answer = authority.issue(intent());
        BOOST_TEST((answer.heard == Heard::unknown), fault);
        BOOST_TEST(answer.value.empty());
    }
    BOOST_TEST(new_ones() == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_confirmation_that_is_lost_leaves_it_unconfirmed, Asking)
{
    sandbox.arm("cmp.certConf", "down");
    const auto answer = ask(intent());
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.code == "unconfirmed");
    BOOST_TEST(state() == "issued");
}

BOOST_FIXTURE_TEST_CASE(another_ones_certificate_and_one_that_is_over_are_not_confirmed, Asking)
{
    for (const auto* fault : {"wrong_name", "issues_expired"}) {
        sandbox.arm("cmp.p10cr", fault);
        const auto answer = ask(intent());
        BOOST_TEST((answer.heard == Heard::unknown), fault);
        BOOST_TEST(answer.code == "not_accepted", fault + (" " + answer.code));
    }
}

BOOST_FIXTURE_TEST_CASE(one_for_another_key_is_not_taken, Asking)
{
    sandbox.arm("cmp.p10cr", "wrong_key");
    const auto answer = ask(intent());
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.value.empty());
}

BOOST_FIXTURE_TEST_CASE(what_somebody_without_the_secret_says_is_not_believed, Asking)
{
    sandbox.arm("cmp.p10cr", "other_secret");
    const auto answer = ask(intent());
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.value.empty());
}

BOOST_FIXTURE_TEST_CASE(one_that_does_not_lead_to_its_root_is_not_confirmed, Asking)
{
    auto settings = sandbox.authority();
    settings.authorities_file = make_certificate("cmp_stranger", {.subject = "/CN=Stranger", .is_authority = true}, nullptr)
                                    .file;
    outside::CmpAuthority strict(settings, clock);
    const auto answer = strict.issue(intent());
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.value.empty());
    BOOST_TEST(state() == "issued");
}

BOOST_FIXTURE_TEST_CASE(it_revokes_and_has_revoked_what_is_asked_twice, Asking)
{
    const auto answer = ask(intent());
    BOOST_REQUIRE((answer.heard == Heard::done));
    const auto first = authority.revoke(answer.value, RevocationReason::key_compromise);
    BOOST_TEST((first.heard == Heard::done), first.code + first.text);
    BOOST_TEST(state() == "revoked");
    BOOST_TEST((authority.revoke(answer.value, RevocationReason::key_compromise).heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(settings_that_cannot_work_are_refused_at_start, Asking)
{
    const auto refuses = [&](auto change) {
        auto settings = sandbox.authority();
        change(settings);
        BOOST_CHECK_THROW(outside::CmpAuthority(settings, clock), std::runtime_error);
    };
    refuses([](auto& settings) { settings.url = "http://localhost/pkix/"; });
    refuses([](auto& settings) { settings.recipient = "nobody"; });
    refuses([](auto& settings) { settings.secret_file = "/nowhere"; });
    refuses([](auto& settings) { settings.authorities_file = settings.secret_file; });
    refuses([](auto& settings) { settings.reference.clear(); });  // and no certificate either
}

BOOST_AUTO_TEST_SUITE_END()
