// The letter with an invoice: it leaves once, as far as can be known, to where its company wants it.
#include "domain/fault.hpp"
#include "support/approved.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_letter_delivery)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_CASE(a_mail_server_that_is_down_is_tried_again, Approved)
{
    mail.next("send", Mishap::later, "421", 4);
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(mail.letters.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_mail_server_that_refuses_our_password_is_waited_for_and_alarms_at_once, Approved)
{
    mail.always("send", Mishap::later, "sign_in");
    work_until_quiet(3min);
    BOOST_TEST(state() == "issued");
    BOOST_TEST(state_of_item(OutboxKind::letter) == "waiting");
    BOOST_TEST(mail.times("send") <= 4);  // no more than once a minute
    BOOST_TEST(store.read([](Unit& unit) { return unit.outbox().signed_out(); }) == 1);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.troubles().count(clock.at); }) == 1);
    mail.well("send");
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(mail.letters.size() == 1u);
    BOOST_TEST(store.read([](Unit& unit) { return unit.outbox().signed_out(); }) == 0);
}

BOOST_FIXTURE_TEST_CASE(an_address_that_takes_no_mail_is_for_the_desk, Approved)
{
    mail.next("send", Mishap::refused, "550");
    work_until_quiet();
    BOOST_TEST(state() == "issued");
    BOOST_TEST(state_of_item() == "done");
    BOOST_TEST(state_of_item(OutboxKind::letter) == "stuck");
    retry(OutboxKind::letter);
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_one_address_does_not_take_goes_to_another_that_its_company_gives, Approved)
{
    mail.next("send", Mishap::refused, "550");
    work_until_quiet();
    BOOST_TEST(state_of_item(OutboxKind::letter) == "stuck");
    mail_again("boss@example.com");
    work_until_quiet();
    BOOST_REQUIRE(mail.letters.size() == 1u);
    BOOST_TEST(mail.letters[0].to == "boss@example.com");
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(a_letter_whose_answer_was_lost_is_sent_again_by_the_desk_alone_and_under_the_same_id, Approved)
{
    mail.next("send", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(mail.letters.size() == 1u);
    BOOST_TEST(state() == "unsure");
    BOOST_TEST(state_of_item(OutboxKind::letter) == "stuck");
    retry(OutboxKind::letter);
    work_until_quiet();
    BOOST_REQUIRE(mail.letters.size() == 2u);
    BOOST_TEST(mail.letters[0].message_id == mail.letters[1].message_id);
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(a_worker_that_is_killed_while_a_letter_leaves_leaves_it_to_the_desk, Approved)
{
    while (item_count(OutboxKind::letter) == 0)
        pass_on();
    mail.during("send", [] { throw Killed{}; });
    BOOST_CHECK_THROW(step(OutboxKind::letter), Killed);
    BOOST_TEST(state() == "mailing");
    work_until_quiet();
    BOOST_TEST(mail.times("send") == 1);
    BOOST_TEST(state() == "unsure");
    BOOST_TEST(state_of_item(OutboxKind::letter) == "stuck");
}

BOOST_FIXTURE_TEST_CASE(wanted_once_more_it_is_mailed_once_more, Approved)
{
    work_until_quiet();
    pass(1h);
    mail_again();
    work_until_quiet();
    BOOST_TEST(mail.letters.size() == 2u);
    BOOST_TEST(issuer.times("submit") == 1);
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(wanted_at_another_address_it_goes_there_and_the_next_time_home_again, Approved)
{
    work_until_quiet();
    pass(1h);
    mail_again("boss@example.com");
    mail_again("boss@example.com");  // pressed twice
    BOOST_CHECK_THROW(mail_again("other@example.com"), DomainError);
    work_until_quiet();
    pass(1h);
    mail_again();
    work_until_quiet();
    BOOST_REQUIRE(mail.letters.size() == 3u);
    BOOST_TEST(mail.letters[1].to == "boss@example.com");
    BOOST_TEST(mail.letters[2].to == "invoice@example.com");
    BOOST_TEST(count("audit_lines", "event = 'invoice_mailed_again' and detail = 'another address'") == 1);
}

BOOST_FIXTURE_TEST_CASE(it_is_mailed_five_times_a_day_at_most, Approved)
{
    work_until_quiet();
    for (int n = 0; n < Invoice::most_mailings; ++n) {
        pass(2min);
        mail_again();
        work_until_quiet();
    }
    pass(2min);
    BOOST_CHECK_THROW(mail_again(), DomainError);
    BOOST_TEST(mail.letters.size() == 6u);
    pass(24h);
    mail_again();
}

BOOST_FIXTURE_TEST_CASE(wanted_once_more_while_it_is_under_way_it_is_not_mailed_twice, Approved)
{
    work_until_quiet();
    pass(1h);
    mail_again();
    mail.during("send", [&] {
        pass(1s);
        mail_again();
    });
    work_until_quiet();
    BOOST_TEST(mail.letters.size() == 2u);
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(state_of_item(OutboxKind::letter) == "done");
}

BOOST_FIXTURE_TEST_CASE(a_slow_mail_server_does_not_make_another_worker_mail_it_too, Approved)
{
    mail.during("send", [&] {
        pass(35s);
        BOOST_TEST(!step(OutboxKind::letter));
    });
    work_until_quiet();
    BOOST_TEST(mail.letters.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
