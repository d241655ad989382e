// A payment attempt and the gateway: what is asked, what is believed, and what becomes of the money.
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(work_payment_watch)

namespace {

const std::string first = "2026112300000001_1_1";
const std::string second = "2026112300000001_1_2";

struct Watch : Workshop {
    bool look() { return step(OutboxKind::payment); }
    // The code is there to be scanned.
    void shown()
    {
        attempt();
        pass(1s);
        look();
        BOOST_REQUIRE(is(payment(), "waiting"));
    }
    static bool is(const Payment& payment, std::string_view state) { return word(payment.state()) == state; }
    bool order_is(std::string_view state) { return word(find().state()) == state; }
    std::string state_of_item() { return std::string(word(item(OutboxKind::payment).state)); }
    void withdraw() { change(number, [&](Order& order) { order.withdraw(clock.at); }); }
    void submit_again() { change(number, [&](Order& order) { support::submit(order, clock.at); }); }
};

}

BOOST_FIXTURE_TEST_CASE(a_wanted_code_is_made_and_shown_for_as_long_as_the_gateway_keeps_it, Watch)
{
    shown();
    BOOST_TEST(payment().qr_code() == "https://qr.example/" + first);
    BOOST_CHECK(payment().qr_ends_at() == clock.at + qr_life);
    BOOST_CHECK(payment().final_after() == clock.at + qr_life + trade_life + Payment::margin);
}

BOOST_FIXTURE_TEST_CASE(what_was_just_shown_is_not_asked_about_at_once, Watch)
{
    shown();
    BOOST_TEST(!look());
    BOOST_TEST(gateway.times("query") == 0);
    pass(5s);
    BOOST_TEST(look());
    BOOST_TEST(gateway.times("query") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_query_finds_the_payment_when_no_notification_comes, Watch)
{
    shown();
    pass(1s);
    gateway.pay(first, clock.at);
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    BOOST_TEST(order_is("awaiting_review"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_code_whose_answer_was_lost_is_asked_for_under_the_same_number, Watch)
{
    gateway.next("precreate", Mishap::lost);
    attempt();
    look();
    BOOST_TEST(is(payment(), "wanted"));
    wait_for(OutboxKind::payment);
    look();
    BOOST_TEST(is(payment(), "waiting"));
    BOOST_TEST(gateway.accounts.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_code_that_the_gateway_refuses_to_make_is_for_the_desk, Watch)
{
    gateway.next("precreate", Mishap::refused, "ACQ.INVALID_PARAMETER");
    attempt();
    look();
    BOOST_TEST(is(payment(), "failed"));
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::payment).code == "ACQ.INVALID_PARAMETER");
}

BOOST_FIXTURE_TEST_CASE(a_code_that_is_there_already_and_paid_is_booked, Watch)
{
    attempt();
    gateway.accounts[first].total = the_price;
    gateway.pay(first, clock.at);
    gateway.next("precreate", Mishap::refused, "ACQ.TRADE_HAS_SUCCESS");
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_notification_for_a_payment_that_is_still_wanted_is_booked, Watch)
{
    attempt();
    gateway.during("precreate", [&] {
        gateway.accounts[first].total = the_price;
        gateway.pay(first, clock.at);
        notify(first);
    });
    look();
    BOOST_TEST(is(payment(), "paid"));
    BOOST_TEST(payment().qr_code().empty());
    work_until_quiet();
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_notification_while_the_query_is_under_way_has_one_effect, Watch)
{
    shown();
    pass(5s);
    gateway.pay(first, clock.at);
    gateway.during("query", [&] { notify(first); });
    work_until_quiet();
    BOOST_TEST(count("order_changes", "event = 'paid'") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_code_made_while_the_company_withdraws_is_never_shown, Watch)
{
    attempt();
    gateway.during("precreate", [&] {
        pass(1s);
        withdraw();
    });
    look();
    BOOST_TEST(is(payment(), "closing"));
    BOOST_TEST(payment().qr_code().empty());
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_code_refused_while_the_company_withdraws_is_still_brought_to_an_end, Watch)
{
    attempt();
    gateway.next("precreate", Mishap::refused);
    gateway.during("precreate", [&] {
        pass(1s);
        withdraw();
    });
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
    BOOST_TEST(state_of_item() == "done");
}

BOOST_FIXTURE_TEST_CASE(paid_while_it_is_withdrawn_it_goes_back, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    withdraw();
    gateway.during("close", [&] { gateway.pay(first, clock.at); });
    work_until_quiet();
    BOOST_TEST(is(payment(), "surplus"));
    BOOST_TEST(order_is("draft"));
    BOOST_CHECK(gateway.given_back() == the_price);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_scanned_code_is_closed_when_the_company_withdraws, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    withdraw();
    work_until_quiet();
    BOOST_TEST(!gateway.pay(first, clock.at));
    BOOST_TEST(is(payment(), "closed"));
}

BOOST_FIXTURE_TEST_CASE(a_withdrawn_code_that_nobody_scanned_is_watched_until_it_is_final, Watch)
{
    shown();
    const auto final_after = *payment().final_after();
    pass(1s);
    withdraw();
    while (clock.at < final_after - 40s) {
        look();
        wait_for(OutboxKind::payment);
    }
    BOOST_TEST(is(payment(), "closing"));
    gateway.pay(first, clock.at);
    work_until_quiet();
    BOOST_TEST(is(payment(), "surplus"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(nothing_is_asked_any_more_once_it_is_final, Watch)
{
    shown();
    pass(61min);
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
    BOOST_TEST(gateway.times("query") == 1);
    BOOST_TEST(order_is("awaiting_payment"));
}

BOOST_FIXTURE_TEST_CASE(money_for_a_closed_attempt_of_the_present_submission_is_kept, Watch)
{
    shown();
    pass(61min);
    work_until_quiet();
    gateway.pay(first, clock.at);
    notify(first);
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    BOOST_TEST(order_is("awaiting_review"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(another_code_while_the_old_one_is_paid_keeps_the_one_and_gives_back_the_other, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    attempt();
    BOOST_TEST(is(payment(1), "closing"));
    look();
    look();
    BOOST_REQUIRE(is(payment(2), "waiting"));
    gateway.accounts[first].status = TradeStatus::wait_buyer_pay;  // the gateway was slow to close it
    gateway.pay(first, clock.at);
    gateway.pay(second, clock.at);
    notify(first);
    work_until_quiet();
    BOOST_TEST(is(payment(1), "paid"));
    BOOST_TEST(is(payment(2), "surplus"));
    BOOST_CHECK(gateway.given_back() == the_price);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(once_one_code_is_paid_the_other_is_closed_at_the_gateway, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    attempt();
    gateway.during("query", [&] { gateway.pay(first, clock.at); });  // of the old one, before it is closed
    look();
    BOOST_REQUIRE(is(payment(1), "paid"));
    BOOST_TEST(is(payment(2), "closing"));
    work_until_quiet();
    BOOST_TEST(gateway.times("precreate") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(money_for_the_submission_before_goes_back_and_the_new_one_awaits_its_own, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    withdraw();
    submit_again();
    attempt();
    gateway.during("close", [&] { gateway.pay(first, clock.at); });
    pass(1s);
    work_until_quiet(5min);
    BOOST_TEST(order_is("awaiting_payment"));
    BOOST_CHECK(gateway.given_back() == the_price);
    const auto again = "2026112300000001_2_1";
    gateway.pay(again, clock.at);
    notify(again);
    work_until_quiet();
    BOOST_TEST(order_is("awaiting_review"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_is_shown_at_the_desk, Watch)
{
    shown();
    gateway.accounts[first].total = Fen(1);
    gateway.pay(first, clock.at);
    pass(5s);
    work_until_quiet();
    BOOST_TEST(is(payment(), "unexpected"));
    BOOST_TEST(state_of_item() == "stuck");
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_for_an_attempt_that_was_closed_is_shown_at_the_desk_too, Watch)
{
    shown();
    pass(61min);
    work_until_quiet();
    gateway.accounts[first].total = Fen(1);
    gateway.pay(first, clock.at);
    notify(first);
    work_until_quiet();
    BOOST_TEST(is(payment(), "unexpected"));
    BOOST_TEST(state_of_item() == "stuck");
}

BOOST_FIXTURE_TEST_CASE(a_gateway_that_is_down_is_asked_less_and_less, Watch)
{
    shown();
    gateway.always("query", Mishap::deaf);
    const auto begin = clock.at;
    while (clock.at < begin + 1h) {
        look();
        wait_for(OutboxKind::payment);
    }
    BOOST_TEST(gateway.times("query") <= 14);
}

BOOST_FIXTURE_TEST_CASE(a_close_that_is_refused_again_and_again_is_tried_less_and_less, Watch)
{
    shown();
    gateway.scan(first);
    pass(1s);
    withdraw();
    gateway.always("close", Mishap::refused);
    const auto begin = clock.at;
    while (clock.at < begin + 1h) {
        look();
        wait_for(OutboxKind::payment);
    }
    BOOST_TEST(gateway.times("close") <= 14);
    gateway.well("close");
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
}

BOOST_FIXTURE_TEST_CASE(after_the_deadline_no_code_is_begun, Watch)
{
    pass(24h + 1s);
    BOOST_CHECK_EXCEPTION(attempt(), DomainError, support::is(Fault::wrong_state));
}

BOOST_AUTO_TEST_SUITE_END()
