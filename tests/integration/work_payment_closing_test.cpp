// Attempts that are no longer wanted, while they may still be paid: withdrawn, superseded, submitted anew.
#include "support/counter.hpp"

BOOST_AUTO_TEST_SUITE(work_payment_closing)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_CASE(a_code_made_while_the_company_withdraws_is_never_shown, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_code_refused_while_the_company_withdraws_is_still_brought_to_an_end, Counter)
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

BOOST_FIXTURE_TEST_CASE(paid_while_it_is_withdrawn_it_goes_back, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_scanned_code_is_closed_when_the_company_withdraws, Counter)
{
    shown();
    gateway.scan(first);
    pass(1s);
    withdraw();
    work_until_quiet();
    BOOST_TEST(!gateway.pay(first, clock.at));
    BOOST_TEST(is(payment(), "closed"));
}

BOOST_FIXTURE_TEST_CASE(a_withdrawn_code_that_nobody_scanned_is_watched_until_it_is_final, Counter)
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

BOOST_FIXTURE_TEST_CASE(nothing_is_asked_any_more_once_it_is_final, Counter)
{
    shown();
    pass(61min);
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
    BOOST_TEST(gateway.times("query") == 1);
    BOOST_TEST(order_is("awaiting_payment"));
}

BOOST_FIXTURE_TEST_CASE(money_for_a_closed_attempt_of_the_present_submission_is_kept, Counter)
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

BOOST_FIXTURE_TEST_CASE(another_code_while_the_old_one_is_paid_keeps_the_one_and_gives_back_the_other, Counter)
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

BOOST_FIXTURE_TEST_CASE(once_one_code_is_paid_the_other_is_closed_at_the_gateway, Counter)
{
    shown();
    gateway.scan(first);
    pass(1s);
    attempt();
    gateway.during("query", [&] { gateway.pay(first, clock.at); });  // of the old one, before it is closed
    look();  // somebody waits for the new one, so its code comes first
    look();
    BOOST_REQUIRE(is(payment(1), "paid"));
    BOOST_TEST(is(payment(2), "closing"));
    work_until_quiet();
    BOOST_TEST(is(payment(2), "closed"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(money_for_the_submission_before_goes_back_and_the_new_one_awaits_its_own, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_close_that_is_refused_again_and_again_is_tried_less_and_less, Counter)
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
    BOOST_TEST(gateway.times("close") <= 22);
    gateway.well("close");
    work_until_quiet();
    BOOST_TEST(is(payment(), "closed"));
}

BOOST_AUTO_TEST_SUITE_END()
