// Addresses that take no mail: noted for whose they are, forgotten when it has looked at them.
#include "deeds/bounces.hpp"
#include "deeds/companies.hpp"
#include "support/approved.hpp"
#include "work/bounce_watch.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bounces)

using namespace cakey;
using namespace cakey::support;

namespace {

class Box : public Bounces {
public:
    Answer<std::vector<Bounce>> fetch() override { return {Heard::done, std::exchange(bounces, {}), {}, {}}; }

    std::vector<Bounce> bounces;
};

struct Writing : Approved {
    Writing()
    {
        store.transact(
            [&](Unit& unit) { deeds::wish_mail(unit, company, "a@example.com", MailPurposes::all(), clock.at); });
        change(number, [&](Order& order) { order.receive(clock.at); });
        work_until_quiet();
        sent = "step-" + sql("select number from mail_messages where purpose = 'completed'");
    }

    void comes_back(const Bounce& bounce)
    {
        box.bounces = {bounce};
        watch.step();
    }
    std::string noted()
    {
        return sql("select coalesce(string_agg(address || ' ' || status, ','), '') from mail_bounces");
    }

    Box box;
    work::BounceWatch watch{store, box, clock, note};
    std::string sent;
};

}

BOOST_FIXTURE_TEST_CASE(what_comes_back_is_noted_and_forgotten_with_new_addresses, Writing)
{
    comes_back({sent, "A@EXAMPLE.com", "5.1.1"});
    BOOST_TEST(noted() == "a@example.com 5.1.1");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.companies().notices(company, 1, clock.at).bounced; }));
    BOOST_TEST(notes.back() == "mail_bounced: " + sent + " 5.1.1");
    comes_back({sent, "a@example.com", "5.2.2"});
    BOOST_TEST(noted() == "a@example.com 5.2.2");
    store.transact(
        [&](Unit& unit) { deeds::wish_mail(unit, company, "a@example.com", MailPurposes::all(), clock.at); });
    BOOST_TEST(noted() == "");
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().notices(company, 1, clock.at).bounced; }));
}

BOOST_FIXTURE_TEST_CASE(an_invoices_letter_that_comes_back_is_noted_as_well, Writing)
{
    sql("update invoices set info_email = 'i@example.com'");
    comes_back({"invoice-" + invoice().number, "i@example.com", "5.1.1"});
    BOOST_TEST(noted() == "i@example.com 5.1.1");
}

// Anybody may write to that mailbox.
BOOST_FIXTURE_TEST_CASE(of_letters_that_we_did_not_send_there_nothing_is_noted, Writing)
{
    comes_back({sent, "b@example.com", "5.1.1"});
    comes_back({"step-1V1-1", "a@example.com", "5.1.1"});
    comes_back({"a@example.com", "a@example.com", "5.1.1"});
    comes_back({"", "", ""});
    BOOST_TEST(noted() == "");
}

BOOST_FIXTURE_TEST_CASE(what_our_mail_server_refuses_for_the_address_is_noted_at_once, Writing)
{
    for (const auto* code : {"552", "550"}) {
        sql("update mail_messages set state = 'wanted'; update outbox set state = 'waiting', due_at = '2000-01-01' "
            "where "
            "kind = 'mail' and id = (select max(id) from outbox where kind = 'mail')");
        mail.next("send", Mishap::refused, code);
        step(OutboxKind::mail);
    }
    BOOST_TEST(noted() == "a@example.com 550");
}

BOOST_AUTO_TEST_SUITE_END()
