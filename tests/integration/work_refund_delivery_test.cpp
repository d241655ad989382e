// Giving back: whatever the gateway answers, the money moves once.
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_refund_delivery)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";

// Paid, refused, the refund not yet asked for.
struct Refused : Workshop {
    Refused()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(first, clock.at);
        pass(1s);
        notify(first);
        step(OutboxKind::payment);
        pass(1min);
        refuse();
    }

    bool look() { return step(OutboxKind::refund); }
    std::string_view state() { return word(refund().state); }
    std::string_view state_of_item() { return word(item(OutboxKind::refund).state); }

    // What the desk's 「重试」 does.
    void retry()
    {
        store.transact([&](Unit& unit) {
            auto stuck = unit.payments().refund_at(1);
            stuck.state = RefundState::wanted;
            unit.payments().save(stuck);
            unit.outbox().nudge(OutboxKind::refund, 1, clock.at);
        });
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_refusal_gives_the_money_back, Refused)
{
    look();
    BOOST_TEST(state() == "done");
    BOOST_TEST(state_of_item() == "done");
    BOOST_TEST(gateway.times("refund") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(an_answer_lost_after_the_money_moved_is_asked_for_not_repeated, Refused)
{
    gateway.next("refund", Mishap::lost);
    look();
    BOOST_TEST(state() == "wanted");
    BOOST_TEST(!look());
    pass(10s);
    look();
    BOOST_TEST(gateway.times("refund") == 1);
    BOOST_TEST(gateway.times("refunded") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(money_that_moved_without_a_word_of_change_is_heard_of_by_asking, Refused)
{
    gateway.tells_of_change = false;
    work_until_quiet();
    BOOST_TEST(state() == "done");
    BOOST_TEST(gateway.times("refund") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(when_neither_can_be_heard_it_is_asked_under_the_same_number, Refused)
{
    gateway.next("refund", Mishap::lost);
    gateway.next("refunded", Mishap::deaf);
    work_until_quiet();
    BOOST_TEST(gateway.times("refund") > 1);
    BOOST_TEST((gateway.accounts[first].refunds.size() == 1u));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_busy_gateway_is_asked_again, Refused)
{
    gateway.next("refund", Mishap::later, "40005", 3);
    work_until_quiet();
    BOOST_TEST(gateway.times("refund") == 4);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_refused_refund_is_for_the_desk_which_has_it_tried_again_under_the_same_number, Refused)
{
    gateway.next("refund", Mishap::refused, "ACQ.SELLER_BALANCE_NOT_ENOUGH");
    work_until_quiet();
    BOOST_TEST(state() == "stuck");
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::refund).code == "ACQ.SELLER_BALANCE_NOT_ENOUGH");
    pass(1h);
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "done");
    BOOST_TEST((gateway.accounts[first].refunds.size() == 1u));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_refund_the_gateway_made_before_is_known_as_done, Refused)
{
    gateway.next("refund", Mishap::refused, "ACQ.DISCORDANT_REPEAT_REQUEST");
    gateway.accounts[first].refunds[first + "_R"] = the_price;
    look();
    BOOST_TEST(state() == "done");
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_repeat_that_the_gateway_cannot_speak_of_now_is_asked_about_again, Refused)
{
    gateway.next("refund", Mishap::refused, "ACQ.DISCORDANT_REPEAT_REQUEST");
    gateway.next("refunded", Mishap::deaf);
    gateway.accounts[first].refunds[first + "_R"] = the_price;
    look();
    BOOST_TEST(state() == "wanted");
    work_until_quiet();
    BOOST_TEST(state() == "done");
    BOOST_TEST(gateway.times("refund") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_refund_of_another_amount_under_our_number_is_for_the_desk, Refused)
{
    gateway.accounts[first].refunds[first + "_R"] = Fen(1);
    look();
    BOOST_TEST(state() == "stuck");
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::refund).code == "ACQ.DISCORDANT_REPEAT_REQUEST");

    retry();
    look();
    BOOST_TEST(state() == "stuck");
    BOOST_CHECK(gateway.given_back() == Fen(1));
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_the_desk_wants_again_is_asked_about_first, Refused)
{
    gateway.next("refund", Mishap::refused, "ACQ.SELLER_BALANCE_NOT_ENOUGH");
    work_until_quiet();
    gateway.accounts[first].refunds[first + "_R"] = the_price;  // it had moved after all
    pass(1h);
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "done");
    BOOST_TEST(gateway.times("refund") <= 2);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(submitted_again_while_the_refund_is_under_way_each_payment_goes_its_own_way, Refused)
{
    gateway.next("refund", Mishap::lost);
    look();
    change(number, [&](Order& order) { support::submit(order, clock.at); });
    attempt();
    step(OutboxKind::payment);
    const std::string again = "2026112300000001_2_1";
    gateway.pay(again, clock.at);
    pass(1s);
    notify(again);
    work_until_quiet();
    BOOST_TEST(word(find().state()) == "awaiting_review");
    BOOST_CHECK(gateway.given_back() == the_price);
    BOOST_TEST(gateway.accounts[again].refunds.empty());
    check_books();

    refuse();
    work_until_quiet();
    BOOST_TEST(count("refunds", "state = 'done'") == 2);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_late_second_payment_of_a_refused_submission_goes_back_too, Refused)
{
    gateway.accounts["2026112300000001_1_2"] = {the_price, TradeStatus::wait_buyer_pay, {}, {}};
    sql("insert into payments (version, order_id, order_number, submission, attempt, out_trade_no, amount, state,"
        " qr_code, trade_no, received, created_at) select 1, order_id, order_number, 1, 2, order_number || '_1_2',"
        " amount, 'closed', '', '', 0, created_at from payments");
    gateway.pay("2026112300000001_1_2", clock.at);
    notify("2026112300000001_1_2");
    work_until_quiet();
    BOOST_CHECK(gateway.given_back() == the_price * 2);
    check_books();
}

BOOST_AUTO_TEST_SUITE_END()
