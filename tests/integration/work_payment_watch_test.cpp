// A payment attempt and the gateway: what is asked, what is believed, and what becomes of the money.
#include "support/counter.hpp"
#include "support/faults.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_payment_watch)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_CASE(a_wanted_code_is_made_and_shown_for_as_long_as_the_gateway_keeps_it, Counter)
{
    shown();
    BOOST_TEST(payment().qr_code() == "https://qr.example/" + first);
    BOOST_CHECK(payment().qr_ends_at() == clock.at + qr_life);
    BOOST_CHECK(payment().final_after() == clock.at + trade_life + Payment::margin);
}

BOOST_FIXTURE_TEST_CASE(what_was_just_shown_is_not_asked_about_at_once, Counter)
{
    shown();
    BOOST_TEST(!look());
    BOOST_TEST(gateway.times("query") == 0);
    pass(30s);
    BOOST_TEST(look());
    BOOST_TEST(gateway.times("query") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_query_finds_the_payment_when_no_notification_comes, Counter)
{
    shown();
    pass(1s);
    gateway.pay(first, clock.at);
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    BOOST_TEST(order_is("awaiting_review"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_code_whose_answer_was_lost_is_asked_for_under_the_same_number, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_code_that_the_gateway_refuses_to_make_is_for_the_desk, Counter)
{
    gateway.next("precreate", Mishap::refused, "ACQ.INVALID_PARAMETER");
    attempt();
    look();
    BOOST_TEST(is(payment(), "failed"));
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::payment).code == "ACQ.INVALID_PARAMETER");
}

BOOST_FIXTURE_TEST_CASE(a_code_that_failed_is_no_concern_of_the_desk_once_the_order_has_moved_on, Counter)
{
    gateway.next("precreate", Mishap::refused, "ACQ.INVALID_PARAMETER");
    attempt();
    look();
    BOOST_TEST(count("outbox", "state = 'stuck'") == 1);
    pass(1s);
    attempt();
    work_until_quiet(1s);
    gateway.pay(second, clock.at);
    notify(second);
    work_until_quiet();
    BOOST_TEST(is(payment(1), "failed"));
    BOOST_TEST(count("outbox", "state = 'stuck'") == 0);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_code_that_is_there_already_and_paid_is_booked, Counter)
{
    attempt();
    gateway.accounts[first].total = the_price;
    gateway.pay(first, clock.at);
    gateway.next("precreate", Mishap::refused, "ACQ.TRADE_HAS_SUCCESS");
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_notification_for_a_payment_that_is_still_wanted_is_booked, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_notification_while_the_query_is_under_way_has_one_effect, Counter)
{
    shown();
    pass(5s);
    gateway.pay(first, clock.at);
    gateway.during("query", [&] { notify(first); });
    work_until_quiet();
    BOOST_TEST(count("order_changes", "event = 'paid'") == 1);
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_is_shown_at_the_desk, Counter)
{
    shown();
    gateway.accounts[first].total = Fen(1);
    gateway.pay(first, clock.at);
    pass(5s);
    work_until_quiet();
    BOOST_TEST(is(payment(), "unexpected"));
    BOOST_TEST(state_of_item() == "stuck");
}

BOOST_FIXTURE_TEST_CASE(the_gateway_is_asked_whether_a_notified_wrong_amount_is_true, Counter)
{
    shown();
    gateway.accounts[first].total = Fen(1);
    gateway.pay(first, clock.at);
    notify(first);
    BOOST_TEST(is(payment(), "unexpected"));
    gateway.accounts[first].total = the_price;
    work_until_quiet();
    BOOST_TEST(is(payment(), "paid"));
    BOOST_TEST(order_is("awaiting_review"));
    BOOST_TEST(state_of_item() == "done");
    check_books();
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_for_an_attempt_that_was_closed_is_shown_at_the_desk_too, Counter)
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

BOOST_FIXTURE_TEST_CASE(a_gateway_that_is_down_is_asked_less_and_less, Counter)
{
    shown();
    gateway.always("query", Mishap::deaf);
    const auto begin = clock.at;
    while (clock.at < begin + 1h) {
        look();
        wait_for(OutboxKind::payment);
    }
    BOOST_TEST(gateway.times("query") <= 22);
}

BOOST_FIXTURE_TEST_CASE(after_the_deadline_no_code_is_begun, Counter)
{
    pass(24h + 1s);
    BOOST_CHECK_EXCEPTION(attempt(), DomainError, support::is(Fault::wrong_state));
}

BOOST_AUTO_TEST_SUITE_END()
