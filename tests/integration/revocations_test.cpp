// Revocations in the database: two people, one decision, and what follows from it in the same transaction.
#include "deeds/revocations.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

BOOST_AUTO_TEST_SUITE(revocations)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

struct Desk : World {
    Desk() : order(saved(OrderState::awaiting_review)) {}

    Member first() const { return {operator_, Role::operator_}; }
    Member second() const { return {colleague, Role::operator_}; }

    deeds::SeenCertificate make(CertificateDriver driver, CertificateState state = CertificateState::delivered)
    {
        const auto which = std::to_string(++made);
        const auto id = store.transact([&](Unit& unit) {
            CertificateKey key{.hash = std::string(64 - which.size(), 'a') + which,
                               .public_key = "spki",
                               .company = company,
                               .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate certificate(
                order,
                {.line = made, .key_id = key.id, .request = "request", .transaction_id = "t" + which, .driver = driver},
                first(), noon);
            certificate.release(second(), noon);
            certificate.ask(noon);
            if (state == CertificateState::delivered) {
                certificate.issue({"der", "CN=CA", "0" + which, "CN=x", "hash", noon - 1h, noon + 24h * 365}, {}, noon);
                certificate.write(first(), noon);
            }
            unit.certificates().add(certificate, number);
            return certificate.id();
        });
        return again(id);
    }
    deeds::SeenCertificate again(std::int64_t id)
    {
        return {number, id, store.read([&](Unit& unit) { return unit.certificates().at(id).version(); })};
    }
    std::int64_t ask(const deeds::SeenCertificate& seen)
    {
        return store.transact([&](Unit& unit) {
            deeds::ask_revocation(unit, seen,
                                  {RevocationGround::unsafe, RevocationReason::key_compromise, "密钥出现在网上"},
                                  first(), noon);
            return unit.revocations().of(seen.id)->id;
        });
    }
    void approve(const deeds::SeenCertificate& seen, std::int64_t id, const Member& by)
    {
        store.transact([&](Unit& unit) { deeds::approve_revocation(unit, seen, id, by, noon + 1h); });
    }

    const Order order;
    int made = 0;
};

}

BOOST_FIXTURE_TEST_CASE(ours_is_revoked_with_the_approval_and_others_wait_for_their_authority, Desk)
{
    const auto ours = make(CertificateDriver::embedded);
    approve(ours, ask(ours), second());
    BOOST_TEST(count("certificates", "state = 'revoked' and id = " + std::to_string(ours.id)) == 1);
    BOOST_TEST(count("revocations", "done_at = approved_at") == 1);
    BOOST_TEST(count("text_messages", "purpose = 'certificate_revoked'") == 1);
    BOOST_TEST(count("audit_lines", "event in ('revocation_wanted', 'revocation_approved', 'certificate_revoked')"
                                    " and detail = 'key_compromise'")
               == 3);
    const auto others = make(CertificateDriver::cmp);
    approve(others, ask(others), second());
    BOOST_TEST(count("certificates", "state = 'delivered' and id = " + std::to_string(others.id)) == 1);
    const auto seen = again(others.id);
    store.transact([&](Unit& unit) { deeds::certificate_revoked(unit, seen, {}, noon + 2h); });
    BOOST_TEST(count("certificates", "state = 'revoked'") == 2);
    BOOST_TEST(count("certificate_changes", "event = 'certificate_revoked' and by = 'clock'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_issued_after_its_approval_is_revoked_then, Desk)
{
    const auto ours = make(CertificateDriver::embedded, CertificateState::signing);
    approve(ours, ask(ours), second());
    std::optional<Acting> acting(std::in_place, database, "cakey_worker");
    Store worker(database.connection());
    const auto revoke = [&] {
        return worker.transact([&](Unit& unit) { return deeds::revoke_approved(unit, 10, noon + 2h); });
    };
    BOOST_TEST(revoke() == 0);
    acting.reset();
    store.transact([&](Unit& unit) {
        auto certificate = unit.certificates().at(ours.id);
        certificate.issue({"der", "CN=CA", "AA", "CN=x", "hash", noon - 1h, noon + 24h * 365}, {}, noon);
        unit.certificates().save(certificate, number);
    });
    BOOST_TEST(revoke() == 1);
    BOOST_TEST(count("certificates", "state = 'revoked'") == 1);
    BOOST_TEST(revoke() == 0);
}

BOOST_FIXTURE_TEST_CASE(who_asked_does_not_approve_even_by_the_database, Desk)
{
    const auto seen = make(CertificateDriver::by_hand);
    const auto id = ask(seen);
    BOOST_CHECK_EXCEPTION(approve(seen, id, first()), DomainError, is(Fault::forbidden));
    BOOST_CHECK_THROW(sql("update revocations set approved_by = asker, approved_at = now()"), SqlError);
    approve(seen, id, second());
    BOOST_CHECK_THROW(sql("update revocations set approved_by = null, approved_at = null"), SqlError);
}

BOOST_FIXTURE_TEST_CASE(of_two_who_decide_at_once_one_does, Desk)
{
    const auto seen = make(CertificateDriver::embedded);
    const auto id = ask(seen);
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        if (hand % 2 == 0)
            deeds::approve_revocation(unit, seen, id, second(), noon);
        else
            deeds::refuse_revocation(unit, seen, id, "证据不足", second(), noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("revocations", "(done_at is null) <> (refused_at is null)") == 1);
}

BOOST_FIXTURE_TEST_CASE(one_is_open_for_a_certificate_and_a_refused_one_may_be_asked_for_again, Desk)
{
    const auto seen = make(CertificateDriver::by_hand);
    const auto id = ask(seen);
    BOOST_CHECK_EXCEPTION(ask(seen), DomainError, is(Fault::wrong_state));
    store.transact([&](Unit& unit) { deeds::refuse_revocation(unit, seen, id, "证据不足", second(), noon); });
    BOOST_CHECK_NO_THROW(ask(seen));
    BOOST_TEST(store.read([&](Unit& unit) { return unit.revocations().rows_of(seen.id).size(); }) == 2);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.revocations().open(10).size(); }) == 1);
}

BOOST_FIXTURE_TEST_CASE(another_certificates_revocation_is_not_found, Desk)
{
    const auto one = make(CertificateDriver::by_hand);
    const auto other = make(CertificateDriver::by_hand);
    const auto id = ask(one);
    BOOST_CHECK_EXCEPTION(approve(other, id, second()), DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(a_company_asks_for_its_own_alone, Desk)
{
    const auto seen = make(CertificateDriver::by_hand);
    const auto asks = [&](CompanyId whose) {
        store.transact(
            [&](Unit& unit) { deeds::ask_revocation(unit, whose, seen.id, RevocationReason::superseded, noon); });
    };
    BOOST_CHECK_EXCEPTION(asks(stranger), DomainError, is(Fault::not_found));
    asks(company);
    store.transact([&](Unit& unit) { deeds::withdraw_revocation(unit, company, seen.id, noon); });
    BOOST_TEST(count("revocations", "withdrawn_at is not null and asker is null") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_has_ended_leaves_nothing_to_revoke, Desk)
{
    const auto seen = make(CertificateDriver::by_hand);
    ask(seen);
    store.transact([&](Unit& unit) {
        auto certificate = unit.certificates().at(seen.id);
        certificate.expire(noon + 24h * 366);
        unit.certificates().save(certificate, number);
        deeds::drop_revocation(unit, certificate, noon + 24h * 366);
    });
    BOOST_TEST(count("revocations", "withdrawn_at is not null") == 1);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.revocations().open(10).empty(); }));
}

BOOST_AUTO_TEST_SUITE_END()
