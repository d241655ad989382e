// Mails about steps: each leaves once, as far as can be known, to each address that wants it.
#include "deeds/companies.hpp"
#include "deeds/outbox.hpp"
#include "domain/fault.hpp"
#include "support/approved.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_mail_delivery)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr auto of_mail = "kind = 'mail'";

// Its order was dispatched before it wished for anything.
struct Listening : Approved {
    Listening() { wish("a@example.com b@example.com"); }

    void wish(const std::string& addresses, MailPurposes purposes = MailPurposes::all())
    {
        store.transact([&](Unit& unit) { deeds::wish_mail(unit, company, addresses, purposes, clock.at); });
    }
    void receive()
    {
        change(number, [&](Order& order) { order.receive(clock.at); });
    }
    std::string states() { return sql("select string_agg(state, ' ' order by id) from mail_messages"); }
    void press_retry(std::int64_t which)
    {
        pass(1s);
        store.transact([&](Unit& unit) {
            deeds::retry(unit, OutboxKind::mail, which, Member{operator_, Role::operator_}, clock.at);
        });
    }
    std::vector<Letter> steps() const
    {
        std::vector<Letter> found;
        for (const auto& letter : mail.letters)
            if (letter.message_id.starts_with("step-"))
                found.push_back(letter);
        return found;
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_step_is_told_at_each_address_once_as_text_and_as_html, Listening)
{
    receive();
    work_until_quiet();
    const auto letters = steps();
    BOOST_REQUIRE(letters.size() == 2u);
    BOOST_TEST(letters[0].to == "a@example.com");
    BOOST_TEST(letters[1].to == "b@example.com");
    BOOST_TEST(letters[0].message_id != letters[1].message_id);
    BOOST_TEST(letters[0].subject == std::string("订单完成：订单 ") + number);
    for (const auto& part : {letters[0].text, letters[0].html})
        BOOST_TEST(part.find(number) != std::string::npos);
    BOOST_TEST(states() == "sent sent");
    work_until_quiet();
    BOOST_TEST(steps().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_is_switched_off_is_not_told, Listening)
{
    wish("a@example.com", {MailPurpose::returned});
    receive();
    BOOST_TEST(count("mail_messages") == 0);
    wish("", MailPurposes::all());  // and it has no address for invoices
    BOOST_TEST(count("outbox", of_mail) == 0);
    BOOST_TEST(count("audit_lines", "event = 'mail_wishes_changed' and detail = '1 addresses; returned'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_mail_server_that_is_down_is_tried_again_until_it_takes_them, Listening)
{
    mail.next("send", Mishap::later, "421", 3);
    receive();
    work_until_quiet();
    BOOST_TEST(steps().size() == 2u);
    BOOST_TEST(count("outbox", "kind = 'mail' and state = 'done'") == 2);
}

BOOST_FIXTURE_TEST_CASE(an_address_that_takes_no_mail_is_for_the_desk_and_the_other_hears_all_the_same, Listening)
{
    receive();
    mail.next("send", Mishap::refused, "550");
    step(OutboxKind::mail);
    step(OutboxKind::mail);
    BOOST_TEST(states() == "refused sent");
    BOOST_TEST(count("outbox", "kind = 'mail' and state = 'stuck' and code = '550'") == 1);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.troubles().count(clock.at); }) == 1);
    press_retry(1);
    work_until_quiet();
    BOOST_TEST(states() == "sent sent");
}

BOOST_FIXTURE_TEST_CASE(a_worker_that_is_killed_while_a_mail_leaves_leaves_it_to_the_desk, Listening)
{
    receive();
    mail.during("send", [] { throw Killed{}; });
    BOOST_CHECK_THROW(step(OutboxKind::mail), Killed);
    work_until_quiet();
    BOOST_TEST(states() == "unknown sent");
    BOOST_TEST(steps().size() == 1u);
    BOOST_TEST(count("outbox", "kind = 'mail' and state = 'stuck' and code = 'unknown'") == 1);
    press_retry(1);
    work_until_quiet();
    BOOST_TEST(states() == "sent sent");
    BOOST_TEST(steps().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_slow_mail_server_does_not_make_another_worker_send_it_too, Listening)
{
    wish("a@example.com");
    receive();
    mail.during("send", [&] {
        pass(35s);
        BOOST_TEST(!step(OutboxKind::mail));
    });
    work_until_quiet();
    BOOST_TEST(steps().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
