// Another authority revokes what was approved, however often it has to be asked; nobody is told before it has.
#include "deeds/revocations.hpp"
#include "support/workshop.hpp"
#include "work/revoking.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_revoking)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string order_number = "2026112300000002";

class Revoker : public CertificateAuthority, public Scripted {
public:
    using Scripted::Scripted;

    Answer<std::string> issue(const CertificateIntent&) override { return {}; }
    Answer<std::string> look(const CertificateIntent&) override { return {}; }
    Answer<Nothing> revoke(const std::string& certificate, RevocationReason reason) override
    {
        return play<Nothing>("revoke", certificate + ' ' + std::string(word(reason)), [] {
            return Answer<Nothing>{Heard::done, {}, {}, {}};
        });
    }
};

struct Approved : Workshop {
    Approved() : order(saved(OrderState::awaiting_review, order_number)) {}

    std::int64_t approve(CertificateDriver driver, int line)
    {
        const auto which = std::to_string(line);
        const Member asker{operator_, Role::operator_}, second{colleague, Role::operator_};
        const auto id = store.transact([&](Unit& unit) {
            CertificateKey key{
                .hash = std::string(63, 'a') + which, .public_key = "spki", .company = company, .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate certificate(
                order,
                {.line = line, .key_id = key.id, .request = "request", .transaction_id = "t" + which, .driver = driver},
                asker, noon);
            certificate.release(second, noon);
            certificate.ask(noon);
            certificate.issue({"der" + which, "CN=CA", "0" + which, "CN=x", key.hash, noon - 1h, noon + 24h * 365}, {},
                              noon);
            unit.certificates().add(certificate, order_number);
            return certificate.id();
        });
        const auto seen = [&] {
            return deeds::SeenCertificate{order_number, id,
                                          store.read([&](Unit& unit) { return unit.certificates().at(id).version(); })};
        };
        const auto asked = seen();
        store.transact([&](Unit& unit) {
            deeds::ask_revocation(unit, asked, {.reason = RevocationReason::key_compromise}, asker, noon);
        });
        const auto revocation = store.read([&](Unit& unit) { return unit.revocations().of(id)->id; });
        const auto approved = seen();
        store.transact([&](Unit& unit) { deeds::approve_revocation(unit, approved, revocation, second, noon); });
        return id;
    }
    std::string state(std::int64_t id)
    {
        return sql("select state from certificates where id = " + std::to_string(id));
    }
    std::int64_t told() { return count("text_messages", "purpose = 'certificate_revoked'"); }

    const Order order;
    Revoker authority{peril};
    work::Revoking revoking{store, authority, clock, note};
};

}

BOOST_FIXTURE_TEST_CASE(what_was_approved_is_revoked_with_its_reason_once, Approved)
{
    const auto theirs = approve(CertificateDriver::cmp, 1);
    const auto by_hand = approve(CertificateDriver::by_hand, 2);
    revoking.step();
    revoking.step();
    BOOST_TEST(authority.asked == std::vector<std::string>{"revoke der1 key_compromise"},
               boost::test_tools::per_element());
    BOOST_TEST(state(theirs) == "revoked");
    BOOST_TEST(state(by_hand) == "issued");
    BOOST_TEST(told() == 1);
    BOOST_TEST(notes.empty());
}

BOOST_FIXTURE_TEST_CASE(one_that_fails_keeps_no_other_waiting_and_is_asked_for_again_after_a_minute, Approved)
{
    const auto first = approve(CertificateDriver::cmp, 1);
    const auto second = approve(CertificateDriver::cmp, 2);
    authority.next("revoke", Mishap::later, "unreachable");
    revoking.step();
    BOOST_TEST(state(first) == "issued");
    BOOST_TEST(state(second) == "revoked");
    BOOST_TEST(
        notes == std::vector<std::string>{"revoking_failed: certificate " + std::to_string(first) + ": unreachable"},
        boost::test_tools::per_element());
    pass(59s);
    revoking.step();
    BOOST_TEST(authority.times("revoke") == 2);
    pass(1s);
    revoking.step();
    BOOST_TEST(state(first) == "revoked");
    BOOST_TEST(told() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_worker_that_is_killed_behind_the_authoritys_answer_asks_again, Approved)
{
    const auto id = approve(CertificateDriver::cmp, 1);
    authority.on_the_way_back("revoke", [] { throw Killed{}; });
    BOOST_CHECK_THROW(revoking.step(), Killed);
    BOOST_TEST(state(id) == "issued");
    BOOST_TEST(told() == 0);
    work::Revoking another(store, authority, clock, note);
    another.step();
    BOOST_TEST(state(id) == "revoked");
    BOOST_TEST(authority.times("revoke") == 2);
    BOOST_TEST(told() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
