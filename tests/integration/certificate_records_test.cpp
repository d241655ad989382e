// Records of certificates, five years after their end: what goes, what stays, and who may take nothing away before.
#include "domain/fault.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_records)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::years five{5};
const std::string hash(64, 'a');
const std::string its_order = "2026112300000002";

struct Archive : Workshop {
    Archive()
    {
        saved(OrderState::awaiting_review, its_order);
        certificate = store.transact([&](Unit& unit) { return ask(unit, hash, {}).id(); });
        take([&](Certificate& one) {
            one.release({colleague, Role::operator_}, noon);
            one.ask(noon);
            one.issue({"der", "CN=CA", "4A3F", "CN=x", hash, noon - 1h, end}, {}, noon);
        });
        store.transact([&](Unit& unit) { ask(unit, std::string(64, 'b'), certificate, 2); });
    }

    Certificate ask(Unit& unit, const std::string& key_hash, std::optional<std::int64_t> predecessor, int line = 1)
    {
        CertificateKey key{.hash = key_hash,
                           .algorithm = KeyAlgorithm::sm2,
                           .public_key = "spki",
                           .company = company,
                           .seen_at = noon};
        unit.certificate_keys().add(key);
        Certificate one(unit.orders().numbered(its_order),
                        {.line = line,
                         .key_id = key.id,
                         .request = "request",
                         .transaction_id = key_hash,
                         .predecessor = predecessor},
                        Member{operator_, Role::operator_}, noon);
        unit.certificates().add(one, its_order);
        return one;
    }

    template <class Step>
    void take(Step step)
    {
        store.transact([&](Unit& unit) {
            auto one = unit.certificates().at(certificate);
            step(one);
            unit.certificates().save(one, its_order);
        });
    }

    void revoke()
    {
        store.transact([&](Unit& unit) {
            Revocation revocation{.certificate_id = certificate,
                                  .asked_at = noon,
                                  .approved_by = colleague,
                                  .approved_at = noon,
                                  .done_at = noon};
            unit.revocations().add(revocation);
        });
        take([&](Certificate& one) { one.revoke("unspecified", {}, noon); });
    }

    std::int64_t left() { return count("certificates", "id = " + std::to_string(certificate)); }
    void at(Instant when)
    {
        clock.at = when;
        deadlines.step();
    }

    const Instant end = noon + 24h;
    std::int64_t certificate = 0;
};

}

BOOST_FIXTURE_TEST_CASE(they_go_five_years_after_the_end_and_not_a_second_before, Archive)
{
    revoke();
    at(end + five - 1s);
    BOOST_TEST(left() == 1);
    at(end + five);
    BOOST_TEST(left() == 0);
    BOOST_TEST(count("certificate_changes", "certificate_id = " + std::to_string(certificate)) == 0);
    BOOST_TEST(count("revocations") == 0);
    BOOST_TEST(count("audit_lines", "event = 'certificate_records_gone' and detail = '4A3F' and order_number = '"
                                        + its_order + "'")
               == 1);
    // Its successor stays, and names it no more.
    BOOST_TEST(count("certificates", "predecessor is null") == 1);
    at(end + five + 1h);
    BOOST_TEST(count("audit_lines", "event = 'certificate_records_gone'") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_keys_hash_and_the_serial_stay_for_ever, Archive)
{
    at(end + five);
    BOOST_TEST(
        count("certificate_keys", "hash = '" + hash + "' and company is null and public_key = '' and blocked <> ''")
        == 1);
    BOOST_TEST(store.read([](Unit& unit) { return unit.gone_certificates().has("CN=CA", "4A3F"); }));
    BOOST_TEST(!store.read([](Unit& unit) { return unit.gone_certificates().has("CN=CA", "4A40"); }));
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { ask(unit, hash, {}); }), DomainError);
}

BOOST_FIXTURE_TEST_CASE(what_came_to_nothing_goes_five_years_after_that, Archive)
{
    sql("update certificates set state = 'abandoned' where id <> " + std::to_string(certificate));
    at(noon + five - 1s);
    BOOST_TEST(count("certificates") == 2);
    at(noon + five);
    BOOST_TEST(count("certificates") == 1);
    BOOST_TEST(left() == 1);
}

BOOST_FIXTURE_TEST_CASE(the_worker_takes_nothing_away_that_has_not_ended_five_years_ago, Archive)
{
    const auto by_worker = [&](const std::string& statement) {
        const Acting acting(database, "cakey_worker");
        Sql own(database.connection());
        own(statement);
    };
    const auto clean = "delete from certificate_changes; delete from certificates where id = "
                       + std::to_string(certificate);
    BOOST_CHECK_EXCEPTION(by_worker(clean), SqlError, [](const SqlError& error) { return error.state == "23514"; });
    sql("alter table certificates disable trigger issued_stays; update certificates set predecessor = null;"
        " update certificates set not_before = '2010-01-01', not_after = '2011-01-01' where content <> '';"
        " alter table certificates enable trigger issued_stays");
    BOOST_CHECK_NO_THROW(by_worker(clean));
}

// A new table that names certificates must be thought of in GoneCertificates::remove_records, or let go by itself.
BOOST_FIXTURE_TEST_CASE(nothing_else_names_a_certificate, Archive)
{
    BOOST_TEST(sql("select string_agg(distinct conrelid::regclass::text, ' ' order by conrelid::regclass::text)"
                   " from pg_constraint where confrelid = 'certificates'::regclass and confdeltype = 'a'")
               == "certificate_changes certificate_reminders certificates ocsp_responses revocations signing_intents");
}

BOOST_AUTO_TEST_SUITE_END()
