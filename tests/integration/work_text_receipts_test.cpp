// What the carrier made of a notice: asked for until it is final, and no longer.
#include "deeds/hints.hpp"
#include "deeds/outbox.hpp"
#include "domain/fault.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_text_receipts)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Carrier : Workshop {
    // One message is sent.
    void send(const std::string& out_id, TextPurpose purpose = TextPurpose::dispatched)
    {
        store.transact([&](Unit& unit) {
            auto message = TextMessage::to("13900139000", purpose, out_id, clock.at);
            message.order_number = number;
            unit.texts().add(message);
        });
        BOOST_REQUIRE(step(OutboxKind::text));
    }
    bool unreached()
    {
        return store.read([](Unit& unit) { return unit.texts().is_unreached("13900139000"); });
    }
    std::string_view receipt() { return word(text().receipt); }
    OutboxItem receipts_item() { return item(OutboxKind::receipt); }
};

}

BOOST_FIXTURE_TEST_CASE(it_is_asked_for_until_the_message_has_arrived, Carrier)
{
    send("out1");
    texts.sent.at(0).fate = TextFate::waiting;
    work_until_quiet(30min);
    BOOST_TEST(receipt() == "awaited");
    const auto asked = texts.times("fate");
    BOOST_TEST(asked > 5);
    BOOST_TEST(asked < 20);
    texts.sent.at(0).fate = TextFate::delivered;
    work_until_quiet();
    BOOST_TEST(receipt() == "delivered");
    BOOST_TEST(word(receipts_item().state) == "done");
    BOOST_TEST(texts.times("fate") == asked + 1);
    BOOST_TEST(texts.times("send") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_did_not_arrive_is_for_the_desk_which_has_it_sent_once_more, Carrier)
{
    send("out1");
    texts.sent.at(0).fate = TextFate::failed;
    work_until_quiet();
    BOOST_TEST(receipt() == "failed");
    BOOST_TEST(word(receipts_item().state) == "stuck");
    BOOST_TEST(receipts_item().code == "failed");
    BOOST_TEST(unreached());
    texts.sent.clear();
    store.transact([&](Unit& unit) {
        deeds::retry(unit, OutboxKind::receipt, 1, Member{operator_, Role::operator_}, clock.at);
    });
    work_until_quiet();
    BOOST_TEST(texts.sent.size() == 1u);
    BOOST_TEST(receipt() == "delivered");
    BOOST_TEST(!unreached());
    BOOST_TEST(word(receipts_item().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(a_mobile_is_reached_as_long_as_its_last_message_was, Carrier)
{
    BOOST_TEST(!unreached());  // nobody has said anything
    send("out1");
    texts.sent.at(0).fate = TextFate::failed;
    work_until_quiet();
    BOOST_TEST(unreached());
    BOOST_TEST(store.read([&](Unit& unit) { return unit.companies().notices(company, 1, clock.at).unreached; }));
    sql("update companies set mobile = '13700137000' where id = " + std::to_string(company.value));
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().notices(company, 1, clock.at).unreached; }));
    pass(1h);
    send("out2");
    BOOST_TEST(unreached());
    work_until_quiet();
    BOOST_TEST(!unreached());
    BOOST_TEST(!store.read([](Unit& unit) { return unit.texts().is_unreached("13800138000"); }));
}

BOOST_FIXTURE_TEST_CASE(what_has_arrived_meanwhile_is_not_sent_once_more, Carrier)
{
    send("out1");
    work_until_quiet();
    BOOST_TEST(receipt() == "delivered");
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) {
        deeds::retry(unit, OutboxKind::receipt, 1, Member{operator_, Role::operator_}, clock.at);
    }),
                      DomainError);
}

BOOST_FIXTURE_TEST_CASE(a_carrier_that_never_says_is_asked_for_three_days, Carrier)
{
    send("out1");
    texts.sent.at(0).fate = TextFate::waiting;
    work_until_quiet(100h);
    BOOST_TEST(receipt() == "missing");
    BOOST_TEST(word(receipts_item().state) == "done");
    BOOST_TEST(texts.times("fate") < 100);
}

BOOST_FIXTURE_TEST_CASE(a_provider_that_cannot_say_is_asked_again, Carrier)
{
    send("out1");
    texts.next("fate", Mishap::deaf);
    texts.next("fate", Mishap::refused, "isp.RAM_PERMISSION_DENY");
    work_until_quiet();
    BOOST_TEST(receipt() == "delivered");
}

BOOST_FIXTURE_TEST_CASE(a_secret_has_no_receipt, Carrier)
{
    send("out1", TextPurpose::registration_code);
    BOOST_TEST(word(text().state) == "sent");
    BOOST_TEST(count("outbox", "kind = 'receipt'") == 0);
}

BOOST_FIXTURE_TEST_CASE(one_that_waits_holds_up_no_other_about_the_same_order, Carrier)
{
    send("out1");
    send("out2");
    texts.sent.at(0).fate = TextFate::waiting;
    work_until_quiet(5min);
    BOOST_TEST(sql("select receipt from text_messages where out_id = 'out2'") == "delivered");
    BOOST_TEST(receipt() == "awaited");
}

BOOST_FIXTURE_TEST_CASE(what_is_pushed_has_it_asked_for_at_once_and_is_not_believed, Carrier)
{
    send("out1");
    texts.sent.at(0).fate = TextFate::waiting;
    work_until_quiet(30min);
    step(OutboxKind::receipt);  // if it is due just now
    const auto asked = texts.times("fate");
    BOOST_TEST(!step(OutboxKind::receipt));
    const auto hear = [&](const std::string& out_id) {
        store.transact([&](Unit& unit) { deeds::hear_of_text(unit, out_id, clock.at); });
    };
    hear("nobody's");
    BOOST_TEST(!step(OutboxKind::receipt));
    hear("out1");
    BOOST_TEST(step(OutboxKind::receipt));
    BOOST_TEST(texts.times("fate") == asked + 1);
    BOOST_TEST(receipt() == "awaited");
}

BOOST_AUTO_TEST_SUITE_END()
