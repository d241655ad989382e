// Certificates in files: the company asks for them itself, whoever makes them, and ends the order by having them.
#include "deeds/file_certificates.hpp"

#include "deeds/settings.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/issuing_desk.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(file_certificates)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112399990001";

// Approved by `operator_`; the company is to make its keys.
struct Files : IssuingDesk {
    Files() { saved(OrderState::in_progress, number, Delivery::download); }

    void one_person_is_enough()
    {
        store.transact([&](Unit& unit) {
            deeds::set(unit, Setting::people_for_new, 1, 0, {colleague, Role::administrator}, noon);
        });
    }

    deeds::KeyRequest key(CertificateDriver driver = CertificateDriver::by_hand)
    {
        const auto bytes = KeyMaker().request();
        return {std::get<ca::CertificateRequest>(ca::read_request(bytes)), bytes, driver};
    }

    deeds::SeenCertificate ask(int line = 1, CertificateDriver driver = CertificateDriver::by_hand)
    {
        const auto seen = find(number);
        const auto wanted = key(driver);
        const auto made = store.transact([&](Unit& unit) {
            return deeds::request_own_certificate(unit, seen, line, wanted, wanted.key.key_hash, now());
        });
        return {number, made.id(), made.version()};
    }
    deeds::SeenCertificate again(const deeds::SeenCertificate& seen)
    {
        return {number, seen.id, certificate(seen.id).version()};
    }
    void release(const deeds::SeenCertificate& seen, StaffId by)
    {
        const auto now_seen = again(seen);
        store.transact([&](Unit& unit) {
            deeds::release_certificate(unit, now_seen, {by, Role::operator_}, now());
        });
    }
    void issue(const deeds::SeenCertificate& seen, const std::string& serial)
    {
        const auto row = store.read([&](Unit& unit) { return unit.certificates().row(seen.id); });
        const auto now_seen = again(seen);
        const auto flaw = store.transact([&](Unit& unit) {
            return deeds::issue_certificate(unit, now_seen,
                                            {"der", "CN=CA", serial, "CN=" + whole_applicant().name, row.key_hash,
                                             now() - 1h, now() + 24h * 300},
                                            {colleague, Role::operator_}, now());
        });
        BOOST_REQUIRE(!flaw);
    }
    bool download(const deeds::SeenCertificate& seen, CompanyId by)
    {
        return store.transact([&](Unit& unit) { return deeds::download_certificate(unit, by, seen, now()); });
    }
    void abandon(const deeds::SeenCertificate& seen, CompanyId by)
    {
        store.transact([&](Unit& unit) { deeds::abandon_own_certificate(unit, by, seen, now()); });
    }
    std::string_view state(const deeds::SeenCertificate& seen) { return word(certificate(seen.id).state()); }
};

}

BOOST_FIXTURE_TEST_CASE(where_one_person_is_enough_whoever_makes_them_is_asked_at_once, Files)
{
    one_person_is_enough();
    BOOST_TEST(state(ask(1, CertificateDriver::cmp)) == "prepared");
    BOOST_TEST(count("outbox", "kind = 'certificate' and order_number = '" + number + "'") == 1);
    BOOST_TEST(state(ask(2)) == "signing");
    BOOST_TEST(count("certificates", "requested_by is null and released_by is null") == 2);
    BOOST_TEST(count("audit_lines", "event = 'certificate_requested' and by = 'company'") == 2);
}

BOOST_FIXTURE_TEST_CASE(our_own_authority_signs_what_a_company_asked_for_itself, Files)
{
    one_person_is_enough();
    const auto asked = ask(1, CertificateDriver::embedded);
    IssuingProgram program(*this);
    BOOST_TEST(program.issuing.round() == 1);
    const auto made = certificate(asked.id);
    BOOST_TEST(word(made.state()) == "issued");
    BOOST_TEST(Authorities::of(KeyAlgorithm::p256).lead_to_root(made.content(), now()));
    BOOST_TEST(!download(again(asked), company));
    BOOST_TEST(state(asked) == "delivered");
}

BOOST_FIXTURE_TEST_CASE(where_it_takes_two_who_approved_the_order_was_the_first, Files)
{
    const auto asked = ask(1, CertificateDriver::embedded);
    BOOST_TEST(state(asked) == "requested");
    BOOST_CHECK_EXCEPTION(release(asked, operator_), DomainError, is(Fault::forbidden));
    release(asked, colleague);
    BOOST_TEST(state(asked) == "prepared");
}

BOOST_FIXTURE_TEST_CASE(the_last_file_that_is_saved_completes_the_order, Files)
{
    one_person_is_enough();
    const auto first = ask(1), second = ask(2);
    BOOST_CHECK_EXCEPTION(download(first, company), DomainError, is(Fault::wrong_state));
    issue(first, "01");
    issue(second, "02");
    BOOST_TEST(!download(again(first), company));
    BOOST_TEST(word(find(number).state()) == "in_progress");
    BOOST_TEST(download(again(second), company));
    BOOST_TEST(word(find(number).state()) == "completed");
    BOOST_CHECK_EXCEPTION(download(again(second), company), DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(a_key_that_was_lost_is_given_up_until_its_authority_is_asked, Files)
{
    const auto lost = ask();
    abandon(lost, company);
    BOOST_TEST(state(lost) == "abandoned");
    const auto other = ask();
    release(other, colleague);
    BOOST_CHECK_EXCEPTION(abandon(again(other), company), DomainError, is(Fault::wrong_state));
    BOOST_TEST(state(other) == "signing");
}

BOOST_FIXTURE_TEST_CASE(nobody_else_finds_them_and_nothing_else_is_downloaded, Files)
{
    const auto asked = ask();
    BOOST_CHECK_EXCEPTION(abandon(asked, stranger), DomainError, is(Fault::not_found));
    BOOST_CHECK_EXCEPTION(download(asked, stranger), DomainError, is(Fault::not_found));
    const auto fetched = saved(OrderState::in_progress, "2026112399990002", Delivery::pick_up);
    const auto wanted = key();
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        deeds::request_own_certificate(unit, fetched, 1, wanted, "t", now());
    }),
                          DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(of_many_keys_for_a_line_at_once_one_is_taken, Files)
{
    const auto seen = find(number);
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int) {
        const auto wanted = key();
        deeds::request_own_certificate(unit, seen, 1, wanted, wanted.key.key_hash, now());
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("certificates") == 1);
    BOOST_TEST(count("certificate_keys") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
