// cakeyctl books audit: what it finds, what it asks the gateway, how it ends.
#include "ctl/books.hpp"
#include "deeds/reversals.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(books)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";

struct Audited : Workshop {
    Audited()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(first, clock.at);
        notify(first);
        step(OutboxKind::payment);
        gateway.asked.clear();
    }

    int audit(int days = 0)
    {
        std::ostringstream out;
        const auto result = ctl::audit_books(store, gateway, std::chrono::days(days), out, clock.at);
        told = out.str();
        return static_cast<int>(result);
    }

    // As the database's master, past its rules.
    void tamper(const std::string& statement)
    {
        sql("set session_replication_role = replica; " + statement + "; reset session_replication_role");
    }

    bool says(const std::string& text) const { return told.find(text) != std::string::npos; }

    std::string told;
};

}

BOOST_FIXTURE_TEST_CASE(books_that_are_right_end_well_and_ask_nobody, Audited)
{
    BOOST_TEST(audit() == 0);
    BOOST_TEST(told == "1 orders: received 460.00, refunded 0.00, kept 460.00; 0 differ, 0 under way, 0 not checked\n");
    BOOST_TEST(gateway.asked.empty());
}

BOOST_FIXTURE_TEST_CASE(a_fen_taken_away_from_a_payment_is_found, Audited)
{
    tamper("update payments set received = received - 1");
    BOOST_TEST(audit() == 1);
    BOOST_TEST(
        says("2026112300000001 awaiting_review: received 459.99, refunded 0.00, should keep 460.00; a payment of "
             "another amount than asked for\n  2026112300000001_1_1: books paid 459.99, gateway paid 460.00\n"),
        told);
    BOOST_TEST(says("1 differ"));
}

BOOST_FIXTURE_TEST_CASE(a_payment_that_vanished_is_found, Audited)
{
    tamper("update payments set state = 'closed', received = 0, paid_at = null");
    BOOST_TEST(audit() == 1);
    BOOST_TEST(says("books paid 0.00, gateway paid 460.00"), told);
}

BOOST_FIXTURE_TEST_CASE(a_refund_under_way_is_no_difference, Audited)
{
    refuse();
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("draft: received 460.00, refunded 0.00, going back 460.00, should keep 0.00; under way\n"), told);
    BOOST_TEST(says("0 differ, 1 under way"));
    step(OutboxKind::refund);
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("kept 0.00; 0 differ, 0 under way"));
}

BOOST_FIXTURE_TEST_CASE(a_reversed_order_keeps_nothing, Audited)
{
    approve();
    change(number, [&](Order& order) { order.receive(clock.at); });
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("kept 460.00; 0 differ, 0 under way"), told);
    const auto seen = find();
    store.transact([&](Unit& unit) {
        deeds::ask_reversal(unit, seen, "企业重复购买，双方同意全额退款", {operator_, Role::administrator}, clock.at);
        const auto asked = unit.reversals().open_of(seen).value();
        deeds::approve_reversal(unit, seen, asked.id(), {colleague, Role::administrator}, clock.at);
    });
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("closed: received 460.00, refunded 0.00, going back 460.00, should keep 0.00; under way\n"), told);
    step(OutboxKind::refund);
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("kept 0.00; 0 differ, 0 under way"), told);
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_only_the_books_know_is_found_when_the_gateway_is_asked_about_all, Audited)
{
    refuse();
    tamper("update refunds set state = 'done', done_at = now()");
    BOOST_TEST(audit() == 0);
    BOOST_TEST(audit(30) == 1);
    BOOST_TEST(says("  2026112300000001_1_1_R: books refunded 460.00, gateway refunded 0.00\n"), told);
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_was_transferred_has_gone_back_past_the_gateway, Audited)
{
    refuse();
    tamper("update refunds set state = 'settled'");
    BOOST_TEST(audit() == 1);
    BOOST_TEST(
        says("draft: received 460.00, refunded 0.00, transferred 460.00, should keep 0.00; a refund settled without "
             "a confirmed transfer\n"),
        told);
    tamper("update refunds set state = 'wanted'");
    settle_by_transfer();
    BOOST_TEST(audit() == 0);
    BOOST_TEST(audit(30) == 0, told);
    BOOST_TEST(says("received 460.00, refunded 0.00, transferred 460.00, kept 0.00; 0 differ, 0 under way"), told);
    // Given back by both.
    gateway.accounts.at(first).refunds[first + "_R"] = the_price;
    BOOST_TEST(audit(30) == 1);
    BOOST_TEST(says("  2026112300000001_1_1_R: books refunded 0.00, gateway refunded 460.00\n"), told);
}

BOOST_FIXTURE_TEST_CASE(a_refund_of_more_than_was_paid_is_found, Audited)
{
    refuse();
    step(OutboxKind::refund);
    tamper("update refunds set amount = amount + 1");
    BOOST_TEST(audit() == 1);
    BOOST_TEST(says("a refund of more than was paid"), told);
}

BOOST_FIXTURE_TEST_CASE(goods_that_nobody_paid_for_are_found, Audited)
{
    saved(order_of(stranger, OrderState::awaiting_review, "2026112300000002"));
    BOOST_TEST(audit() == 1);
    BOOST_TEST(says("2026112300000002 awaiting_review: received 0.00, refunded 0.00, should keep 460.00\n"), told);
}

BOOST_FIXTURE_TEST_CASE(money_of_a_wrong_amount_is_held_and_no_difference, Audited)
{
    tamper("update payments set state = 'unexpected', received = 1");
    tamper("update orders set state = 'closed', due_at = null");
    BOOST_TEST(audit() == 0);
    BOOST_TEST(says("held 0.01"), told);
}

BOOST_FIXTURE_TEST_CASE(all_payments_of_so_many_days_are_asked_for, Audited)
{
    BOOST_TEST(audit(1) == 0);
    BOOST_TEST(gateway.times("query") == 1);
    gateway.accounts.at(first).total = the_price + Fen(1);
    BOOST_TEST(audit(1) == 1);
    BOOST_TEST(says("books paid 460.00, gateway paid 460.01"), told);
    pass(48h);
    BOOST_TEST(audit(1) == 0);
}

BOOST_FIXTURE_TEST_CASE(a_gateway_that_does_not_answer_leaves_it_unchecked, Audited)
{
    gateway.always("query", Mishap::deaf);
    BOOST_TEST(audit(1) == 2);
    BOOST_TEST(says("2026112300000001_1_1: the gateway could not be asked: scripted\n"), told);
    // What the books say against themselves is known without it.
    tamper("update payments set received = received - 1");
    BOOST_TEST(audit() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_bills_difference_that_nobody_verified_counts, Audited)
{
    bills.bills["2026-11-23"].flaws = {{3, BillFault::no_row}};
    clock.at = china_midnight(*date_in("2026-11-24")) + 10h;
    reconciliation.step();
    BOOST_TEST(audit() == 1);
    BOOST_TEST(says("2026-11-23: 2 differences from the gateway's bill to verify\n"), told);
    sql("update bill_differences set verified_at = now(), verified_by = (select min(id) from staff), remark = 'x'");
    BOOST_TEST(audit() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
