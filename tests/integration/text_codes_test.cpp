// Secrets sent by SMS, in the database: the newest counts, each try is counted.
#include "deeds/text_codes.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <future>

BOOST_AUTO_TEST_SUITE(text_codes)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct CodesSent : Workshop {
    // What a visitor causes, by a connection of its own: gone, it has told the server's statistics all.
    void ask(const deeds::CodeAddressee& to, Instant now = noon)
    {
        const deeds::FreshCode fresh(to.purpose, seal);
        Store(database.connection() + " application_name=asks").transact([&](Unit& unit) {
            const auto sending = deeds::send_code(unit, to, fresh, {"192.0.2.1", "192.0.2.0/24", 1000}, now);
            BOOST_CHECK(sending.outcome == deeds::CodeSending::Outcome::sent);
        });
    }

    // Rows that it writes, table by table, those that a savepoint takes back included.
    std::string written_for(const deeds::CodeAddressee& to)
    {
        database.sql()("select pg_stat_force_next_flush()");  // what this connection itself wrote
        database.sql()("select pg_stat_reset()");
        ask(to);
        while (database.sql()("select count(*) from pg_stat_activity where datname = current_database()"
                              " and backend_type = 'client backend' and application_name = 'asks'")
               != "0") {
        }
        return database.sql()("select string_agg(relname || ' ' || n_tup_ins || ' ' || n_tup_upd || ' ' || n_tup_del,"
                              " ', ' order by relname) from pg_stat_user_tables"
                              " where n_tup_ins + n_tup_upd + n_tup_del > 0");
    }

    TextCode send(std::optional<CompanyId> whose, Instant at, const std::string& mobile = "13900139000",
                  const std::string& browser = "")
    {
        TextCode code;
        code.mobile = mobile;
        code.purpose = TextPurpose::one_time_password;
        code.company_id = whose;
        code.address = "192.0.2.1";
        code.wider_network = "192.0.2.0/24";
        code.browser = browser;
        code.created_at = at;
        code.expires_at = at + TextCode::password_life;
        store.transact([&](Unit& unit) { unit.text_codes().add(code); });
        return code;
    }
};

}

BOOST_FIXTURE_TEST_CASE(the_newest_secret_counts_and_each_company_has_its_own, CodesSent)
{
    send(company, noon);
    const auto mine = send(company, noon + 1min);
    const auto theirs = send(stranger, noon + 2min);
    send(company, noon + 3min, "13700137000");
    store.transact([&](Unit& unit) {
        const auto purpose = TextPurpose::one_time_password;
        BOOST_TEST(unit.text_codes().newest("13900139000", purpose)->id == theirs.id);
        BOOST_TEST(unit.text_codes().newest_by("", company, "13900139000", purpose)->id == mine.id);
        BOOST_TEST(unit.text_codes().newest_by("", stranger, "13900139000", purpose)->id == theirs.id);
        BOOST_CHECK(!unit.text_codes().newest_by("", stranger, "13700137000", purpose));
        BOOST_CHECK(!unit.text_codes().newest("13900139000", TextPurpose::registration_code));
    });
}

BOOST_FIXTURE_TEST_CASE(each_browser_has_its_own_newest, CodesSent)
{
    const auto before = send(company, noon, "13900139000", "");
    const auto owners = send(company, noon + 1min, "13900139000", "owner");
    const auto strangers = send(company, noon + 2min, "13900139000", "stranger");
    store.transact([&](Unit& unit) {
        const auto purpose = TextPurpose::one_time_password;
        const auto newest_by = [&](const std::string& browser) {
            const auto of_company = unit.text_codes().newest_by(browser, company, "13900139000", purpose)->id;
            BOOST_TEST(unit.text_codes().newest_by(browser, "13900139000", purpose)->id == of_company);
            return of_company;
        };
        BOOST_TEST(newest_by("owner") == owners.id);
        BOOST_TEST(newest_by("stranger") == strangers.id);
        BOOST_TEST(newest_by("third") == before.id, "of a program of before");
        BOOST_TEST(newest_by("") == before.id);
    });
}

BOOST_FIXTURE_TEST_CASE(browsers_that_ask_within_a_minute_share_the_code_but_not_its_tries, CodesSent)
{
    const auto purpose = TextPurpose::one_time_password;
    const deeds::CodeAddressee strangers{"13900139000", purpose, company, "stranger"};
    const deeds::CodeAddressee owners{"13900139000", purpose, company, "owner"};
    const deeds::FreshCode fresh(purpose, seal);
    const auto send_to = [&](const deeds::CodeAddressee& to) {
        return store.transact([&](Unit& unit) {
            return deeds::send_code(unit, to, fresh, {"192.0.2.1", "192.0.2.0/24", 1000}, noon).outcome;
        });
    };
    const auto passes = [&](const deeds::CodeAddressee& from, const std::string& typed) {
        return store.transact([&](Unit& unit) { return deeds::code_passes(unit, from, typed, noon); });
    };
    using Outcome = deeds::CodeSending::Outcome;
    BOOST_CHECK(send_to(strangers) == Outcome::sent);
    BOOST_TEST(!passes(owners, fresh.secret), "it has not asked");
    BOOST_CHECK(send_to(owners) == Outcome::too_soon);
    BOOST_CHECK(send_to(owners) == Outcome::too_soon);
    BOOST_TEST(sql("select count(*) from text_codes") == "2");
    BOOST_TEST(sql("select count(*) from text_messages") == "1");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.text_codes().sent_for(company, purpose, noon - 1h); }) == 1,
               "only what was sent is counted");
    for (int i = 0; i < TextCode::most_tries; ++i)
        BOOST_TEST(!passes(strangers, "000000"));
    BOOST_TEST(!passes(strangers, fresh.secret));
    BOOST_TEST(passes(owners, fresh.secret));
    BOOST_TEST(store.transact([&](Unit& unit) { return deeds::use_code(unit, owners); }));
    BOOST_TEST(!store.transact([&](Unit& unit) { return deeds::use_code(unit, strangers); }), "used is used");
}

BOOST_FIXTURE_TEST_CASE(a_code_behind_one_for_another_purpose_goes_out_a_minute_after_it_and_is_good_from_then_on, CodesSent)
{
    ask({"13900139000", TextPurpose::registration_code});
    ask({"13700137000", TextPurpose::registration_code});
    const deeds::CodeAddressee late{"13900139000", TextPurpose::mobile_change_code, company};
    ask(late);
    const auto seconds_until_next = [&](const std::string& condition) {
        return sql("select extract(epoch from i.due_at - m.created_at)::int from outbox i"
                   " join text_messages m on m.id = i.subject_id where i.kind = 'text' and " + condition);
    };
    BOOST_TEST(seconds_until_next("m.mobile = '13700137000'") == "0");
    BOOST_TEST(seconds_until_next("m.purpose = 'mobile_change_code'") == "65");
    const auto code = store.transact([&](Unit& unit) { return unit.text_codes().newest(late.mobile, late.purpose); });
    BOOST_CHECK(code->expires_at == noon + TextCode::between_codes + TextCode::code_life);

    ask(late, noon + TextCode::between_sends);
    BOOST_TEST(sql("select count(*) from text_codes where purpose = 'mobile_change_code'") == "1", "it is under way");
    ask(late, noon + TextCode::between_codes + TextCode::between_sends);
    BOOST_TEST(sql("select count(*) from text_codes where purpose = 'mobile_change_code'") == "2");
}

BOOST_FIXTURE_TEST_CASE(as_much_is_written_for_a_name_that_nobody_has_as_for_a_company, CodesSent)
{
    for (const auto purpose : {TextPurpose::sign_in_code, TextPurpose::one_time_password}) {
        const auto known = written_for({"13900139000", purpose, company, "browser"});
        BOOST_TEST(known.find("text_messages 1 0 0") != std::string::npos);
        BOOST_TEST(written_for(deeds::CodeAddressee::nobody("无此公司", purpose, "browser")) == known);
    }
}

BOOST_FIXTURE_TEST_CASE(a_message_that_is_asked_for_by_name_wakes_no_worker_beside_the_answer, CodesSent)
{
    Store worker(database.connection());
    worker.wait_for_outbox(0ms);  // from here on it listens
    for (const auto purpose : {TextPurpose::sign_in_code, TextPurpose::one_time_password}) {
        ask({"13900139000", purpose, company});
        BOOST_TEST(worker.wait_for_outbox(100ms).empty());
    }
    BOOST_TEST(database.sql()("select count(*) from outbox where due_at between created_at + interval '1 second' and "
                              "created_at + interval '5 seconds'")
               == "2");
    ask({"13700137000", TextPurpose::registration_code});
    BOOST_TEST(worker.wait_for_outbox(30s).contains(OutboxKind::text));
}

BOOST_FIXTURE_TEST_CASE(tries_at_once_are_counted_one_by_one, CodesSent)
{
    send(company, noon);
    std::vector<std::future<void>> guessers;
    for (int i = 0; i < 4; ++i)
        guessers.push_back(std::async(std::launch::async, [&] {
            Store(database.connection()).transact([](Unit& unit) {
                auto code = *unit.text_codes().newest_by("", "13900139000", TextPurpose::one_time_password);
                ++code.tries;
                unit.text_codes().save(code);
            });
        }));
    for (auto& guesser : guessers)
        BOOST_CHECK_NO_THROW(guesser.get());
    BOOST_TEST(sql("select tries from text_codes") == "4");
}

BOOST_FIXTURE_TEST_CASE(of_two_sent_at_once_the_second_sees_the_first, CodesSent)
{
    const int sent = done_at_once(4, [](Unit& unit) {
        unit.text_codes().lock("13900139000");
        if (unit.text_codes().newest("13900139000", TextPurpose::sign_in_code))
            return false;
        TextCode code;
        code.mobile = "13900139000";
        code.purpose = TextPurpose::sign_in_code;
        code.created_at = noon;
        code.expires_at = noon + TextCode::code_life;
        unit.text_codes().add(code);
        return true;
    });
    BOOST_TEST(sent == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_sent_is_counted_by_number_address_and_company, CodesSent)
{
    send(company, noon - 1h);
    send(company, noon);
    send(stranger, noon, "13700137000");
    store.read([&](Unit& unit) {
        auto codes = unit.text_codes();
        BOOST_TEST(codes.sent_to("13900139000", noon - 2h) == 2);
        BOOST_TEST(codes.sent_to("13900139000", noon - 1min) == 1);
        BOOST_TEST(codes.sent_from("192.0.2.1", noon - 2h) == 3);
        BOOST_TEST(codes.sent_from("192.0.2.2", noon - 2h) == 0);
        BOOST_TEST(codes.sent_from_wider("192.0.2.0/24", noon - 2h) == 3);
        BOOST_TEST(codes.sent_from_wider("198.51.100.0/24", noon - 2h) == 0);
        BOOST_TEST(codes.sent(noon - 1h) == 2);
        BOOST_TEST(codes.sent_for(company, TextPurpose::one_time_password, noon - 2h) == 2);
        BOOST_TEST(codes.sent_for(company, TextPurpose::registration_code, noon - 2h) == 0);
    });
    BOOST_TEST(store.transact([](Unit& unit) { return unit.text_codes().remove_dead(noon + 23h + 15min); }) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
