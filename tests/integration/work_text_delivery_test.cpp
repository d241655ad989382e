// Text messages: sent once as far as can be known, and never again when it cannot.
#include "deeds/text_codes.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_text_delivery)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct TextWorkshop : Workshop {
    // One message waits to be sent.
    void write(TextPurpose purpose = TextPurpose::dispatched)
    {
        store.transact([&](Unit& unit) {
            TextMessage message;
            message.out_id = "out1";
            message.mobile = "13900139000";
            message.purpose = purpose;
            message.variables = {{"code", "123456"}};
            message.order_number = number;
            message.created_at = clock.at;
            unit.texts().add(message);
        });
    }
    bool look() { return step(OutboxKind::text); }
    std::string_view state() { return word(text().state); }
    std::string_view state_of_item() { return word(item(OutboxKind::text).state); }

    // Taken and carried out, but killed before what became of it was recorded.
    void look_and_die()
    {
        auto item = store.transact(
            [&](Unit& unit) { return support::take(unit, OutboxKind::text, clock.at, work::Errands::lease); });
        text_delivery.carry_out(item.value());
        pass(work::Errands::lease);
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_dispatched_order_is_told_of_once, TextWorkshop)
{
    attempt();
    step(OutboxKind::payment);
    gateway.pay("2026112300000001_1_1", clock.at);
    notify("2026112300000001_1_1");
    approve();
    work_until_quiet();
    BOOST_REQUIRE(texts.sent.size() == 1u);
    BOOST_TEST(texts.sent[0].text.variables.at("number") == "SF1234567890123");
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(a_lost_answer_is_asked_for_not_sent_again, TextWorkshop)
{
    write();
    texts.next("send", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(texts.times("fate") == 1);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(what_the_provider_never_heard_of_is_sent_again, TextWorkshop)
{
    write();
    texts.next("send", Mishap::deaf);
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(a_list_that_is_late_is_given_time_before_it_is_sent_again, TextWorkshop)
{
    write();
    texts.next("send", Mishap::lost);
    texts.delay = 20s;
    work_until_quiet();
    BOOST_TEST(texts.times("send") == 1);
    BOOST_TEST(texts.times("fate") > 1);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(a_code_does_not_wait_for_a_late_list, TextWorkshop)
{
    write(TextPurpose::registration_code);
    texts.next("send", Mishap::deaf);
    const auto begin = clock.at;
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST((texts.sent[0].at - begin < 20s));
}

BOOST_FIXTURE_TEST_CASE(sent_after_midnight_it_is_asked_for_under_the_day_it_was_sent_on, TextWorkshop)
{
    clock.at = china_midnight(china_date(noon)) + 24h - 2s;
    write();
    texts.next("send", Mishap::later);  // and two seconds later it is another day
    texts.next("send", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(texts.times("send") == 2);
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(sent_over_midnight_it_is_asked_for_under_both_days, TextWorkshop)
{
    clock.at = china_midnight(china_date(noon)) + 24h - 1s;
    write();
    texts.next("send", Mishap::lost);
    texts.during("send", [&] { pass(5s); });
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(when_the_provider_cannot_say_it_stays_unknown_at_the_desk_and_is_not_repeated, TextWorkshop)
{
    write();
    texts.next("send", Mishap::lost);
    texts.always("fate", Mishap::deaf);
    work_until_quiet();
    BOOST_TEST(state() == "unknown");
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(texts.times("send") == 1);
}

BOOST_FIXTURE_TEST_CASE(an_unknown_one_is_not_repeated_by_a_worker_that_was_killed_before_it_told_the_desk,
                        TextWorkshop)
{
    write();
    texts.next("send", Mishap::lost);
    texts.always("fate", Mishap::deaf);
    while (item(OutboxKind::text).tries < 11) {
        look();
        wait_for(OutboxKind::text);
    }
    look_and_die();
    BOOST_REQUIRE(state() == "sending");
    work_until_quiet();
    BOOST_TEST(texts.times("send") == 1);
    BOOST_TEST(state_of_item() == "stuck");
}

BOOST_FIXTURE_TEST_CASE(a_killed_worker_asks_what_became_of_it, TextWorkshop)
{
    write();
    look_and_die();
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(state_of_item() == "done");
}

BOOST_FIXTURE_TEST_CASE(a_refused_notice_is_for_the_desk_which_may_have_it_sent_again, TextWorkshop)
{
    write();
    texts.next("send", Mishap::refused, "isv.MOBILE_NUMBER_ILLEGAL");
    work_until_quiet();
    BOOST_TEST(state() == "refused");
    BOOST_TEST(state_of_item() == "stuck");
    pass(1h);
    store.transact([&](Unit& unit) { unit.outbox().nudge(OutboxKind::text, 1, clock.at); });
    work_until_quiet();
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(what_the_first_provider_cannot_send_for_its_own_fault_the_second_one_sends, TextWorkshop)
{
    write();
    texts.next("send", Mishap::refused, "account");
    work_until_quiet();
    BOOST_TEST(texts.sent.empty());
    BOOST_TEST(second_texts.sent.size() == 1u);
    BOOST_TEST(word(text().provider) == "second");
    BOOST_TEST(state() == "sent");
    BOOST_TEST(texts.times("fate") == 0);
    BOOST_TEST(second_texts.times("fate") == 1);
    BOOST_TEST(notes.at(0).starts_with("second_sms_provider: " + std::string(number) + " account"));
}

BOOST_FIXTURE_TEST_CASE(what_nobody_knows_of_or_is_wrong_with_the_message_does_not_go_to_the_second, TextWorkshop)
{
    write();
    texts.next("send", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(second_texts.asked.empty());

    store.transact([&](Unit& unit) {
        auto message = TextMessage::to("12345", TextPurpose::dispatched, "out2", clock.at);
        unit.texts().add(message);
    });
    texts.next("send", Mishap::refused, "isv.MOBILE_NUMBER_ILLEGAL");
    work_until_quiet();
    BOOST_TEST(second_texts.asked.empty());
}

BOOST_FIXTURE_TEST_CASE(of_what_the_second_was_handed_the_second_is_asked, TextWorkshop)
{
    write();
    texts.next("send", Mishap::refused, "account");
    second_texts.next("send", Mishap::lost);
    look();
    BOOST_TEST(state() == "sending");
    work_until_quiet();
    BOOST_TEST(texts.times("fate") == 0);
    BOOST_TEST(second_texts.sent.size() == 1u);
    BOOST_TEST(state() == "sent");
}

BOOST_FIXTURE_TEST_CASE(what_a_provider_does_not_tell_of_is_not_sent_again, TextWorkshop)
{
    write();
    texts.next("send", Mishap::refused, "account");
    second_texts.next("send", Mishap::lost);
    look();
    second_texts.sent.at(0).fate = TextFate::untold;
    work_until_quiet();
    BOOST_TEST(state() == "unknown");
    BOOST_TEST(second_texts.sent.size() == 1u);
    BOOST_TEST(texts.sent.empty());
}

BOOST_FIXTURE_TEST_CASE(what_neither_sends_is_for_the_desk_with_the_first_ones_reason, TextWorkshop)
{
    write();
    texts.next("send", Mishap::refused, "account");
    second_texts.next("send", Mishap::refused, "no_template");
    work_until_quiet();
    BOOST_TEST(state() == "refused");
    BOOST_TEST(item(OutboxKind::text).code == "account");
}

BOOST_FIXTURE_TEST_CASE(a_code_that_was_refused_is_nobodys_to_send_again, TextWorkshop)
{
    write(TextPurpose::registration_code);
    texts.next("send", Mishap::refused);
    look();
    BOOST_TEST(text().variables.empty());
    work_until_quiet();
    BOOST_TEST(texts.times("send") == 1);
    BOOST_TEST(state_of_item() == "done");
}

BOOST_FIXTURE_TEST_CASE(a_code_that_would_come_too_late_is_not_sent, TextWorkshop)
{
    write(TextPurpose::registration_code);
    texts.always("send", Mishap::later);
    work_until_quiet();
    BOOST_TEST(texts.sent.empty());
    BOOST_TEST(state_of_item() == "done");
    BOOST_TEST(text().variables.empty());
}

BOOST_FIXTURE_TEST_CASE(a_code_that_nobody_heard_of_is_not_sent_too_late_either, TextWorkshop)
{
    write(TextPurpose::registration_code);
    texts.next("send", Mishap::deaf);
    texts.always("fate", Mishap::deaf);
    while (clock.at < noon + 6min) {
        look();
        wait_for(OutboxKind::text);
    }
    texts.well("fate");
    work_until_quiet();
    BOOST_TEST(texts.sent.empty());
    BOOST_TEST(state_of_item() == "done");
}

BOOST_FIXTURE_TEST_CASE(a_code_lies_sealed_until_it_is_sent, TextWorkshop)
{
    const deeds::CodeAddressee to{"13900139000", TextPurpose::registration_code};
    const deeds::FreshCode fresh(to.purpose, seal);
    store.transact([&](Unit& unit) {
        deeds::send_code(unit, to, fresh, {"192.0.2.1", "192.0.2.0/24", 1000}, clock.at);
    });
    BOOST_TEST(text().variables.at("code").starts_with("sealed:"));
    work_until_quiet();
    BOOST_REQUIRE(texts.sent.size() == 1u);
    BOOST_TEST(texts.sent[0].text.variables.at("code") == fresh.secret);
    BOOST_TEST(text().variables.empty());
}

BOOST_FIXTURE_TEST_CASE(a_code_sealed_with_another_key_is_not_sent_and_the_log_says_why, TextWorkshop)
{
    const crypto::Seal other{directory.write("other.key", std::string(64, 'b'))};
    const deeds::CodeAddressee to{"13900139000", TextPurpose::registration_code};
    const deeds::FreshCode fresh(to.purpose, other);
    store.transact([&](Unit& unit) {
        deeds::send_code(unit, to, fresh, {"192.0.2.1", "192.0.2.0/24", 1000}, clock.at);
    });
    work_until_quiet();
    BOOST_TEST(texts.sent.empty());
    BOOST_TEST(notes.at(0) == "errand_retry: text seal: the seal key is not the one of cakey-web");
    BOOST_TEST(database.sql()("select state from outbox") == "done");
}

BOOST_FIXTURE_TEST_CASE(a_code_of_which_nothing_is_known_troubles_no_desk, TextWorkshop)
{
    write(TextPurpose::registration_code);
    texts.next("send", Mishap::lost);
    texts.always("fate", Mishap::deaf);
    work_until_quiet();
    BOOST_TEST(texts.times("send") == 1);
    BOOST_TEST(state_of_item() == "done");
    BOOST_TEST(text().variables.empty());
}

BOOST_FIXTURE_TEST_CASE(two_workers_at_once_send_it_once, TextWorkshop)
{
    write();
    texts.next("send", Mishap::deaf);
    look();
    pass(20s);
    // The first one's question hangs for longer than its lease, so the second one takes the message, and sends it.
    texts.on_the_way_back("fate", [&] {
        pass(work::Errands::lease);
        BOOST_TEST(look());
    });
    look();
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(state() == "sent");
}

BOOST_AUTO_TEST_SUITE_END()
