// One order, many hands at the same moment: of all that try the same thing, one does it.
#include "deeds/orders.hpp"
#include "deeds/payments.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(orders_at_once)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string number = "2026112300000001";

struct Crowd : World {
    template <class Deed>
    CrowdOutcome all_at_once(Deed deed)
    {
        return support::all_at_once(database.connection(), deed);
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_form_makes_one_draft, Crowd)
{
    const std::string form_digest(32, 'f');
    const auto make = [&](Unit& unit, int hand) {
        if (unit.orders().made_from(company, form_digest))
            throw DomainError(Fault::stale);
        Order order("202611230000000" + std::to_string(hand), company, {}, noon, form_digest);
        deeds::make_draft(unit, order);
    };
    const auto outcome = all_at_once(make);
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(count("orders", "true") == 1);
    // Who came at the same moment and tries again finds it.
    BOOST_TEST(all_at_once(make).refused == hands);
    BOOST_TEST(count("orders", "true") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_draft_is_submitted_once, Crowd)
{
    const auto seen = saved(OrderState::draft).version();
    const auto outcome = all_at_once([&](Unit& unit, int) {
        auto order = unit.orders().of(company, number, seen);
        support::submit(order);
        unit.orders().save(order);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(find().submission() == 1);
    BOOST_TEST(count("order_changes", "event = 'submitted'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'submitted'") == 1);
}

BOOST_FIXTURE_TEST_CASE(of_all_edits_of_one_version_one_is_kept_whole, Crowd)
{
    const auto seen = saved(OrderState::draft).version();
    const auto outcome = all_at_once([&](Unit& unit, int hand) {
        auto order = unit.orders().of(company, number, seen);
        auto application = order.application();
        application.certificates = 10 + hand;
        application.remark = std::to_string(10 + hand);
        order.edit(application, noon);
        unit.orders().save(order);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(find().application().remark == std::to_string(find().application().certificates));
}

BOOST_FIXTURE_TEST_CASE(an_edit_and_a_submission_do_not_both_happen, Crowd)
{
    const auto seen = saved(OrderState::draft).version();
    const auto outcome = all_at_once([&](Unit& unit, int hand) {
        auto order = unit.orders().of(company, number, seen);
        if (hand % 2 == 0) {
            support::submit(order);
        } else {
            auto application = order.application();
            application.certificates = 9;
            order.edit(application, noon);
        }
        unit.orders().save(order);
    });
    BOOST_TEST(outcome.done == 1);
    const auto order = find();
    BOOST_TEST((order.state() == OrderState::draft) == (order.application().certificates == 9));
}

BOOST_FIXTURE_TEST_CASE(a_withdrawal_and_a_payment_leave_the_books_right_whoever_is_first, Crowd)
{
    saved(OrderState::awaiting_payment);
    const auto seen = find().version();
    Payment payment(find(), 1, noon);
    store.transact([&](Unit& unit) { unit.payments().add(payment); });
    all_at_once([&](Unit& unit, int hand) {
        if (hand == 0) {
            auto order = unit.orders().of(company, number, seen);
            order.withdraw(noon);
            unit.orders().save(order);
        } else {
            deeds::settle(unit, payment.id(), number, full_receipt(payment), noon);
        }
    });
    const bool withdrawn = find().state() == OrderState::draft;
    BOOST_TEST(count("payments", withdrawn ? "state = 'surplus'" : "state = 'paid'") == 1);
    BOOST_TEST(count("refunds") == (withdrawn ? 1 : 0));
}

BOOST_FIXTURE_TEST_CASE(a_correction_is_submitted_once, Crowd)
{
    const auto seen = saved(OrderState::awaiting_correction).version();
    const auto outcome = all_at_once([&](Unit& unit, int hand) {
        auto order = unit.orders().of(company, number, seen);
        auto application = order.application();
        application.handler_name = "李" + std::to_string(hand);
        order.correct(application, noon);
        unit.orders().save(order);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("order_changes", "event = 'corrected'") == 1);
}

BOOST_FIXTURE_TEST_CASE(an_order_is_received_once_though_the_clock_presumes_it, Crowd)
{
    const auto seen = saved(OrderState::dispatched).version();
    const auto outcome = all_at_once([&](Unit& unit, int hand) {
        auto order = hand % 2 == 0 ? unit.orders().of(company, number, seen) : unit.orders().locked(number);
        if (hand % 2 == 0)
            order.receive(noon);
        else
            order.presume_received(noon);
        unit.orders().save(order);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(count("order_changes", "to_state = 'completed'") == 1);
}

BOOST_FIXTURE_TEST_CASE(who_submits_an_order_waits_for_the_companys_new_name, World)
{
    std::string seen;
    std::jthread submitting;
    store.transact([&](Unit& unit) {
        auto renamed = unit.companies().locked(company);
        submitting = std::jthread([&] {
            Store own(database.connection());
            own.transact([&](Unit& other) { seen = other.companies().locked(company).name(); });
        });
        while (
            sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
            == "0")
            std::this_thread::yield();
        renamed.rename(*CompanyName::parse("某某新名建设有限公司"), renamed.credit_code());
        unit.companies().save(renamed);
    });
    submitting.join();
    BOOST_TEST(seen == "某某新名建设有限公司");
}

BOOST_AUTO_TEST_SUITE_END()
