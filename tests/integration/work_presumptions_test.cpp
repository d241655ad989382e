// Deadlines that only the calendar decides: receipt that nobody confirmed, corrections that nobody made.
#include "deeds/settings.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(work_presumptions)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string sent = "2026112300000002";
const std::string handed_over = "2026112300000003";

struct Fortnight : Workshop {
    Fortnight()
    {
        saved(OrderState::dispatched, sent);
        saved(OrderState::handed_over, handed_over, Delivery::pick_up);
    }

    // The workshop's own order: paid for at the gateway, then returned at noon.
    void give_back()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(payment().out_trade_no(), clock.at);
        notify(payment().out_trade_no());
        change(number, [&](Order& order) { order.claim(operator_, clock.at); });
        change(number, [&](Order& order) { order.return_for(operator_, whole_correction(), clock.at); });
    }

    std::string_view state(const std::string& which = number) { return word(find(which).state()); }
};

}

BOOST_FIXTURE_TEST_CASE(a_correction_has_fifteen_days_and_not_a_second_more, Fortnight)
{
    give_back();
    clock.at = noon + std::chrono::days(15) - 1s;
    deadlines.step();
    BOOST_TEST(state() == "awaiting_correction");
    pass(1s);
    deadlines.step();
    BOOST_TEST(state() == "draft");
    BOOST_TEST(find().refusal_reason().starts_with("15 天内没有补正："));
}

BOOST_FIXTURE_TEST_CASE(what_was_returned_or_sent_before_a_setting_changed_has_the_time_that_was_promised, Fortnight)
{
    give_back();
    store.transact([&](Unit& unit) {
        const Member by{operator_, Role::administrator};
        deeds::set(unit, Setting::correction_days, 5, 0, by, noon + 1s);
        deeds::set(unit, Setting::receipt_days, 20, 0, by, noon + 1s);
    });
    saved(order_of(company, OrderState::dispatched, "2026112300000004", noon + 2s));
    clock.at = noon + std::chrono::days(15) - 1s;
    deadlines.step();
    BOOST_TEST(state() == "awaiting_correction");
    pass(4s);
    deadlines.step();
    BOOST_TEST(state() == "draft");
    BOOST_TEST(state(sent) == "completed");
    BOOST_TEST(state("2026112300000004") == "dispatched");
    pass(std::chrono::days(5));
    deadlines.step();
    BOOST_TEST(state("2026112300000004") == "completed");
}

BOOST_FIXTURE_TEST_CASE(what_was_not_corrected_is_refunded_and_told_as_a_refusal_is, Fortnight)
{
    give_back();
    clock.at = noon + std::chrono::days(15);
    deadlines.step();
    BOOST_TEST(count("refunds", "reason = 'refused' and amount = " + std::to_string(the_price.count())) == 1);
    BOOST_TEST(count("text_messages", "purpose = 'refused' and order_number = '2026112300000001'") == 1);
    BOOST_TEST(count("order_changes", "event = 'lapsed' and by = 'clock' and staff_id is null") == 1);
    work_until_quiet();
    check_books();
}

BOOST_FIXTURE_TEST_CASE(what_was_corrected_in_time_is_left_alone, Fortnight)
{
    give_back();
    clock.at = noon + std::chrono::days(14);
    change(number, [&](Order& order) { order.correct(order.application(), clock.at); });
    pass(std::chrono::days(30));
    deadlines.step();
    BOOST_TEST(state() == "awaiting_review");
}

BOOST_FIXTURE_TEST_CASE(after_a_week_of_absence_each_deadline_is_met_once, Fortnight)
{
    give_back();
    clock.at = noon + std::chrono::days(15 + 7);
    for (int round = 0; round < 3; ++round)
        deadlines.step();
    BOOST_TEST(state() == "draft");
    BOOST_TEST(state(sent) == "completed");
    BOOST_TEST(state(handed_over) == "completed");
    BOOST_TEST(count("order_changes", "event = 'lapsed'") == 1);
    BOOST_TEST(count("order_changes", "event = 'presumed_received'") == 2);
    BOOST_TEST(count("refunds") == 1);
    BOOST_TEST(notes.empty());
}

BOOST_FIXTURE_TEST_CASE(an_unpaid_order_is_closed_once_after_a_week_of_absence, Fortnight)
{
    clock.at = noon + 24h + std::chrono::days(7);
    deadlines.step();
    deadlines.step();
    BOOST_TEST(state() == "closed");
    BOOST_TEST(count("order_changes", "event = 'expired'") == 1);
}

// Another worker, in a connection of its own, is through with it between our look and our lock.
BOOST_FIXTURE_TEST_CASE(two_workers_meet_each_deadline_once, Fortnight)
{
    give_back();
    clock.at = noon + std::chrono::days(16);
    const auto run = [&] {
        Store own(database.connection());
        work::Deadlines(own, gateway, clock, papers_kept, [](const std::string&, const std::string&) {}).step();
    };
    std::vector<std::jthread> workers;
    for (int i = 0; i < 4; ++i)
        workers.emplace_back(run);
    workers.clear();
    BOOST_TEST(count("order_changes", "event = 'lapsed'") == 1);
    BOOST_TEST(count("order_changes", "event = 'presumed_received'") == 2);
    BOOST_TEST(count("refunds") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_databases_clock_is_the_databases, Fortnight)
{
    const DatabaseClock by_the_database(store);
    const auto before = by_the_database.now();
    BOOST_TEST(sql("select clock_timestamp() >= to_timestamp(" + std::to_string(before.time_since_epoch().count())
                   + " / 1000000.0) - interval '1 millisecond'")
               == "t");
    BOOST_CHECK(by_the_database.now() >= before);
    BOOST_CHECK(before > noon - std::chrono::days(3650));
}

BOOST_FIXTURE_TEST_CASE(a_certificate_ends_at_its_end_and_one_that_is_revoked_does_not, Workshop)
{
    const auto order = saved(OrderState::awaiting_review, "2026112300000009");
    const Member by{operator_, Role::operator_}, second{colleague, Role::operator_};
    const auto issue = [&](int line) {
        return store.transact([&](Unit& unit) {
            CertificateKey key{.hash = std::string(63, 'a') + std::to_string(line),
                               .algorithm = KeyAlgorithm::sm2,
                               .public_key = "spki",
                               .company = company,
                               .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate made(order,
                             {.line = line, .key_id = key.id, .request = "r", .transaction_id = std::to_string(line)},
                             by, noon);
            made.release(second, noon);
            made.ask(noon);
            made.issue({"der", "CN=CA", "0" + std::to_string(line), "CN=x", key.hash, noon, noon + 24h}, by, noon);
            if (line == 2)
                made.revoke("superseded", by, noon);
            unit.certificates().add(made, order.number());
            return made.id();
        });
    };
    const auto ends = issue(1);
    issue(2);
    clock.at = noon + 24h - 1s;
    deadlines.step();
    BOOST_TEST(count("certificates", "state = 'expired'") == 0);
    clock.at = noon + 24h;
    deadlines.step();
    BOOST_TEST(count("certificates", "state = 'expired' and id = " + std::to_string(ends)) == 1);
    BOOST_TEST(count("certificates", "state = 'revoked'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'certificate_expired' and by = 'clock'") == 1);
    deadlines.step();
    BOOST_TEST(count("certificate_changes", "event = 'certificate_expired'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
