// Companies are told that their certificates end: each step once, whatever happens to the worker.
#include "deeds/companies.hpp"
#include "support/workshop.hpp"
#include "work/reminding.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reminding)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr Date last_day = 2027y / 11 / 22;  // of its use, in China
const Instant end = china_midnight(2027y / 11 / 23) - 1s;

// Two certificates of one order, both on their tokens, that end on the same day.
struct Reminded : Workshop {
    Reminded()
    {
        wish("a@example.com");
        const auto order = saved(OrderState::awaiting_review, "2026112300000002");
        first = deliver(order, 1, "5A01");
        second = deliver(order, 2, "5A02");
    }

    std::int64_t deliver(const Order& order, int line, const std::string& serial,
                         std::optional<std::int64_t> predecessor = {}, Instant not_after = end)
    {
        const auto key_hash = std::string(64 - serial.size(), 'a') + "0" + serial.substr(1, serial.size() - 1);
        const Member by{operator_, Role::operator_};
        const Member other{colleague, Role::operator_};
        return store.transact([&](Unit& unit) {
            CertificateKey key{.hash = lower(key_hash), .public_key = "spki", .company = company, .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate certificate(order,
                                    {.line = line,
                                     .key_id = key.id,
                                     .request = "request",
                                     .transaction_id = "t" + serial,
                                     .predecessor = predecessor},
                                    by, noon);
            certificate.release(other, noon);
            certificate.ask(noon);
            certificate.issue({"der", "CN=CA", serial, "CN=x", key.hash, noon - 1h, not_after}, by, noon);
            certificate.write(by, noon);
            unit.certificates().add(certificate, order.number());
            return certificate.id();
        });
    }
    static std::string lower(std::string text)
    {
        for (auto& letter : text)
            if (letter >= 'A' && letter <= 'F')
                letter = static_cast<char>(letter - 'A' + 'a');
        return text;
    }

    void wish(const std::string& addresses, MailPurposes purposes = MailPurposes::all())
    {
        store.transact([&](Unit& unit) { deeds::wish_mail(unit, company, addresses, purposes, clock.at); });
    }
    std::int64_t mails() { return count("mail_messages", "purpose = 'expiring'"); }

    // Ten in the morning, so many days before the end.
    void come_to(int days_before)
    {
        clock.at = china_midnight(std::chrono::sys_days(last_day) - std::chrono::days(days_before)) + 10h;
    }
    void remind_on(int days_before)
    {
        come_to(days_before);
        reminding.step();
    }
    std::string told(std::int64_t certificate)
    {
        return sql("select coalesce(string_agg(step, ' ' order by id), '') from certificate_reminders where "
                   "certificate_id = "
                   + std::to_string(certificate));
    }
    std::int64_t reminders() { return count("certificate_reminders"); }
    std::int64_t messages() { return count("text_messages", "purpose = 'certificate_ending'"); }

    std::int64_t first = 0;
    std::int64_t second = 0;
    work::Reminding reminding{store, clock, note};
};

}

BOOST_FIXTURE_TEST_CASE(it_is_told_six_times_and_by_text_message_twice, Reminded)
{
    for (int day = 100; day >= -20; --day)
        remind_on(day);
    BOOST_TEST(told(first) == "before_90 before_60 before_30 before_7 before_3 after_7");
    BOOST_TEST(told(second) == told(first));
    BOOST_TEST(messages() == 4);
    work_until_quiet();
    BOOST_REQUIRE(texts.sent.size() == 4u);
    BOOST_TEST(texts.sent[0].text.variables.at("serial") == "5A01");
    BOOST_TEST(texts.sent[0].text.variables.at("ends") == "2027-11-22");
    BOOST_TEST(!texts.sent[0].text.variables.at("platform").empty());
}

BOOST_FIXTURE_TEST_CASE(by_mail_it_is_told_each_time_at_each_address, Reminded)
{
    wish("a@example.com b@example.com");
    for (int day = 100; day >= -20; --day)
        remind_on(day);
    BOOST_TEST(mails() == 24);
    work_until_quiet();
    std::erase_if(mail.letters, [](const Letter& letter) { return letter.subject.find("到期") == std::string::npos; });
    BOOST_REQUIRE(mail.letters.size() == 24u);
    BOOST_TEST(mail.letters.front().subject == "证书将于 2027-11-22 到期");
    BOOST_TEST(mail.letters.front().text.find("还有 90 天到期") != std::string::npos);
    BOOST_TEST(mail.letters.back().subject == "证书已于 2027-11-22 到期");
}

BOOST_FIXTURE_TEST_CASE(who_wants_no_mail_of_it_gets_text_messages_alone, Reminded)
{
    wish("a@example.com", {MailPurpose::paid});
    for (int day = 100; day >= -20; --day)
        remind_on(day);
    BOOST_TEST(mails() == 0);
    BOOST_TEST(told(first) == "before_30 before_3");
    BOOST_TEST(messages() == 4);
}

BOOST_FIXTURE_TEST_CASE(nobody_is_told_before_nine_in_the_morning, Reminded)
{
    remind_on(91);
    come_to(90);
    clock.at -= 1h + 1s;
    reminding.step();
    BOOST_TEST(reminders() == 0);
    clock.at += 1s;
    reminding.step();
    BOOST_TEST(reminders() == 2);
}

BOOST_FIXTURE_TEST_CASE(after_an_outage_each_is_told_the_newest_alone, Reminded)
{
    remind_on(91);
    remind_on(2);
    BOOST_TEST(told(first) == "before_3");
    BOOST_TEST(reminders() == 2);
}

BOOST_FIXTURE_TEST_CASE(they_stop_when_a_successor_is_on_its_token, Reminded)
{
    remind_on(91);
    remind_on(90);
    const auto renewal = saved(OrderState::awaiting_review, "2026112300000003");
    deliver(renewal, 1, "5B01", first, end + std::chrono::days(400));
    remind_on(60);
    remind_on(-7);
    BOOST_TEST(told(first) == "before_90");
    BOOST_TEST(told(second) == "before_90 before_60 after_7");
}

BOOST_FIXTURE_TEST_CASE(nothing_is_told_of_one_that_is_to_be_revoked, Reminded)
{
    remind_on(91);
    sql("insert into revocations (version, certificate_id, reason, asked_by, asked_at) values (1, "
        + std::to_string(first) + ", 'key_compromise', 'company', now())");
    remind_on(90);
    BOOST_TEST(told(first) == "");
    BOOST_TEST(told(second) == "before_90");
}

BOOST_FIXTURE_TEST_CASE(nothing_is_told_to_an_account_that_is_closed, Reminded)
{
    remind_on(91);
    sql("update companies set closed_at = now()");
    remind_on(90);
    BOOST_TEST(reminders() == 0);
}

BOOST_FIXTURE_TEST_CASE(two_workers_and_many_rounds_tell_it_once, Reminded)
{
    remind_on(31);
    remind_on(30);
    work::Reminding another(store, clock, note);
    another.step();
    reminding.step();
    sql("delete from reminder_days");  // as if both had read it before either was done
    another.step();
    BOOST_TEST(reminders() == 2);
    BOOST_TEST(messages() == 2);
    BOOST_TEST(notes.empty());
}

// At each point at which it asks for the time: before the day, before each certificate, before it is done.
BOOST_FIXTURE_TEST_CASE(killed_anywhere_it_tells_each_once, Reminded)
{
    remind_on(31);
    come_to(30);
    int kills = 0;
    for (int at = 0;; ++at) {
        peril.arm(at);
        try {
            reminding.step();
        } catch (const Killed&) {
            ++kills;
            peril.arm(-1);
            BOOST_TEST(reminders() == messages());
            BOOST_TEST(reminders() == mails());
            continue;
        }
        peril.arm(-1);
        break;
    }
    BOOST_TEST(kills >= 3);
    BOOST_TEST(reminders() == 2);
    BOOST_TEST(messages() == 2);
    BOOST_TEST(count("reminder_days", "day = '2027-10-23'") == 1);
}

// It is another step's day meanwhile.
BOOST_FIXTURE_TEST_CASE(one_that_fails_keeps_no_other_from_being_told_and_is_tried_again, Reminded)
{
    remind_on(31);
    sql("create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$");
    sql("create trigger fails before insert on certificate_reminders for each row when (new.certificate_id = "
        + std::to_string(first) + ") execute function fail()");
    remind_on(30);
    BOOST_TEST(told(first) == "");
    BOOST_TEST(told(second) == "before_30");
    BOOST_TEST(notes.size() == 1u);
    sql("drop trigger fails on certificate_reminders; drop function fail()");
    reminding.step();
    BOOST_TEST(told(first) == "before_30");
    BOOST_TEST(told(second) == "before_30");
}

BOOST_FIXTURE_TEST_CASE(the_day_is_counted_by_step, Reminded)
{
    remind_on(31);
    remind_on(30);
    const auto counts = store.read(
        [&](Unit& unit) { return unit.reminders().told_on(*unit.reminders().newest_day()); });
    BOOST_REQUIRE(counts.size() == 1u);
    BOOST_TEST((counts[0].step == ReminderStep::before_30));
    BOOST_TEST(counts[0].count == 2);
}

BOOST_AUTO_TEST_SUITE_END()
