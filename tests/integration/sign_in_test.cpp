// What signing in needs in the database: companies, sessions, captchas, secrets sent by SMS.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(sign_in)

namespace {

const std::string secret(32, 's');

struct Door : World {
    Session open(const std::string& token, CompanyId whose, Instant at = noon)
    {
        Session session{0, token, whose, {}, secret, "浏览器", "127.0.0.1", at, at};
        store.transact([&](Unit& unit) { unit.sessions().add(session); });
        return session;
    }
    bool is_open(const std::string& token, Instant now = noon)
    {
        return store.read([&](Unit& unit) { return unit.sessions().find(token, now); }).has_value();
    }
    TextCode send(std::optional<CompanyId> whose, Instant at, const std::string& mobile = "13900139000")
    {
        TextCode code;
        code.mobile = mobile;
        code.purpose = TextPurpose::one_time_password;
        code.company_id = whose;
        code.address = "192.0.2.1";
        code.created_at = at;
        code.expires_at = at + TextCode::password_life;
        store.transact([&](Unit& unit) { unit.text_codes().add(code); });
        return code;
    }
};

}

// Companies

BOOST_FIXTURE_TEST_CASE(a_company_is_called_by_name_or_credit_code, World)
{
    const auto called = [&](const std::string& key) {
        return store.read([&](Unit& unit) { return unit.companies().called(key); });
    };
    BOOST_CHECK(called(registration(0).name_key)->id() == company);
    BOOST_CHECK(called(registration(1).credit_code)->id() == stranger);
    BOOST_CHECK(!called("另一家"));
    BOOST_CHECK(!called(""));
}

BOOST_FIXTURE_TEST_CASE(a_name_or_code_that_is_taken_is_told_by_its_constraint_and_nothing_else, World)
{
    auto same_name = registration(2);
    same_name.name_key = registration(0).name_key;
    auto same_code = registration(2);
    same_code.credit_code = registration(0).credit_code;
    for (const auto& [taken, constraint] : {std::pair(same_name, "companies_name_key_key"),
                                            std::pair(same_code, "companies_credit_code_key")})
        try {
            Company another(taken, noon);
            store.transact([&](Unit& unit) { unit.companies().add(another); });
            BOOST_ERROR("added");
        } catch (const DomainError& error) {
            BOOST_CHECK(error.fault() == Fault::already_exists);
            BOOST_CHECK((error.facts() == DomainError::Facts{{"constraint", constraint}}));
        }
}

BOOST_FIXTURE_TEST_CASE(a_company_saved_from_an_older_picture_is_stale, World)
{
    auto old = store.read([&](Unit& unit) { return unit.companies().numbered(company); });
    auto fresh = old;
    fresh.contact_is("李小红");
    store.transact([&](Unit& unit) { unit.companies().save(fresh); });
    old.contact_is("张三");
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.companies().save(old); }), DomainError,
                          is(Fault::stale));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.companies().numbered({99}); }), DomainError,
                          is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(an_order_is_open_from_submission_to_its_end, World)
{
    int n = 0;
    for (const auto& [state, text] : words<OrderState>) {
        if (!can_be_in(state, Delivery::courier))
            continue;
        sql("truncate orders cascade");
        saved(state, "2026112300000" + std::to_string(100 + ++n));
        const bool open = store.read([&](Unit& unit) { return unit.companies().has_open_orders(company); });
        const bool done = store.read([&](Unit& unit) { return unit.companies().has_completed_orders(company); });
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(open == (text != "draft" && text != "completed" && text != "closed"));
            BOOST_TEST(done == (text == "completed"));
        }
    }
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().has_open_orders(stranger); }));
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.companies().has_completed_orders(stranger); }));
}

// Sessions

BOOST_FIXTURE_TEST_CASE(a_session_ends_when_it_is_idle_too_long_and_lives_on_when_touched, Door)
{
    const auto session = open("token", company);
    BOOST_TEST(is_open("token", noon + 30min - 1us));
    BOOST_TEST(!is_open("token", noon + 30min));
    store.transact([&](Unit& unit) { unit.sessions().touch(session.id, noon + 20min); });
    BOOST_TEST(is_open("token", noon + 49min));
    BOOST_TEST(!is_open("token", noon + 50min));
    BOOST_TEST(!is_open("another"));
}

BOOST_FIXTURE_TEST_CASE(a_session_ends_after_its_whole_time_however_busy, Door)
{
    const auto session = open("token", company);
    store.transact([&](Unit& unit) { unit.sessions().touch(session.id, noon + 12h - 1min); });
    BOOST_TEST(is_open("token", noon + 12h - 1us));
    BOOST_TEST(!is_open("token", noon + 12h));
}

BOOST_FIXTURE_TEST_CASE(a_session_of_staff_ends_with_the_account, Door)
{
    Session desk{0, "desk", {}, reviewer, secret, "浏览器", "127.0.0.1", noon, noon};
    store.transact([&](Unit& unit) { unit.sessions().add(desk); });
    BOOST_TEST(is_open("desk"));
    sql("update staff set active = false where username = 'reviewer'");
    BOOST_TEST(!is_open("desk"));
}

BOOST_FIXTURE_TEST_CASE(a_company_signs_out_its_own_sessions_only, Door)
{
    const auto here = open("here", company);
    const auto there = open("there", company, noon + 1s);
    const auto other = open("other", stranger);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.sessions().of(company); }).front().id == there.id);

    store.transact([&](Unit& unit) { unit.sessions().remove_one_of(company, other.id); });
    BOOST_TEST(is_open("other"));
    store.transact([&](Unit& unit) { unit.sessions().remove_of(company, here.id); });
    BOOST_TEST(is_open("here"));
    BOOST_TEST(!is_open("there"));
    store.transact([&](Unit& unit) { unit.sessions().remove_one_of(company, here.id); });
    BOOST_TEST(!is_open("here"));
    store.transact([&](Unit& unit) { unit.sessions().remove(other.id); });
    BOOST_TEST(!is_open("other"));
}

BOOST_FIXTURE_TEST_CASE(dead_sessions_are_cleared_away, Door)
{
    open("old", company, noon - 30min);
    open("young", company, noon - 29min);
    BOOST_TEST(store.transact([](Unit& unit) { return unit.sessions().remove_dead(noon); }) == 1);
    BOOST_TEST(count("sessions", "token_hash = 'young'") == 1);
}

// Captchas

BOOST_FIXTURE_TEST_CASE(a_captcha_is_good_for_one_try, EmptyDatabase)
{
    Captcha captcha{0, "token", "K7PM", noon};
    store.transact([&](Unit& unit) { unit.captchas().add(captcha); });
    const auto take = [&](Unit& unit) { return unit.captchas().take("token", noon + 1min); };
    BOOST_TEST(store.transact(take)->answer == "K7PM");
    BOOST_CHECK(!store.transact(take));
    BOOST_CHECK(!store.read([](Unit& unit) { return unit.captchas().find("token", noon); }));
}

BOOST_FIXTURE_TEST_CASE(of_two_tries_at_once_one_has_the_captcha, EmptyDatabase)
{
    for (int round = 0; round < 20; ++round) {
        const auto token = "token" + std::to_string(round);
        Captcha captcha{0, token, "K7PM", noon};
        store.transact([&](Unit& unit) { unit.captchas().add(captcha); });
        const auto take = [&](Unit& unit) { return unit.captchas().take(token, noon).has_value(); };
        auto other = std::async(std::launch::async, [&] { return Store(database.connection()).transact(take); });
        const bool mine = store.transact(take);
        BOOST_TEST(mine != other.get());
    }
}

BOOST_FIXTURE_TEST_CASE(a_captcha_lives_five_minutes_and_can_be_renewed, EmptyDatabase)
{
    Captcha captcha{0, "token", "K7PM", noon};
    store.transact([&](Unit& unit) { unit.captchas().add(captcha); });
    const auto answer = [&](Instant now) {
        const auto found = store.read([&](Unit& unit) { return unit.captchas().find("token", now); });
        return found ? found->answer : "";
    };
    BOOST_TEST(answer(noon + 5min - 1us) == "K7PM");
    BOOST_TEST(answer(noon + 5min) == "");
    store.transact([](Unit& unit) { unit.captchas().renew("token", "AB34", noon + 6min); });
    BOOST_TEST(answer(noon + 6min) == "AB34");
    store.transact([](Unit& unit) { unit.captchas().take("token", noon + 6min); });
    store.transact([](Unit& unit) { unit.captchas().renew("token", "CD56", noon + 7min); });
    BOOST_TEST(answer(noon + 7min) == "CD56");
    BOOST_TEST(sql("select count(*) from captchas") == "1");
    BOOST_TEST(store.transact([](Unit& unit) { return unit.captchas().remove_dead(noon + 12min); }) == 1);
}

// Secrets sent by SMS

BOOST_FIXTURE_TEST_CASE(the_newest_secret_counts_and_each_company_has_its_own, Door)
{
    send(company, noon);
    const auto mine = send(company, noon + 1min);
    const auto theirs = send(stranger, noon + 2min);
    send(company, noon + 3min, "13700137000");
    store.transact([&](Unit& unit) {
        const auto purpose = TextPurpose::one_time_password;
        BOOST_TEST(unit.text_codes().newest("13900139000", purpose)->id == theirs.id);
        BOOST_TEST(unit.text_codes().newest_of(company, "13900139000", purpose)->id == mine.id);
        BOOST_TEST(unit.text_codes().newest_of(stranger, "13900139000", purpose)->id == theirs.id);
        BOOST_CHECK(!unit.text_codes().newest_of(stranger, "13700137000", purpose));
        BOOST_CHECK(!unit.text_codes().newest("13900139000", TextPurpose::registration_code));
    });
}

BOOST_FIXTURE_TEST_CASE(tries_at_once_are_counted_one_by_one, Door)
{
    send(company, noon);
    std::vector<std::future<void>> guessers;
    for (int i = 0; i < 4; ++i)
        guessers.push_back(std::async(std::launch::async, [&] {
            Store(database.connection()).transact([](Unit& unit) {
                auto code = *unit.text_codes().newest("13900139000", TextPurpose::one_time_password);
                ++code.tries;
                unit.text_codes().save(code);
            });
        }));
    for (auto& guesser : guessers)
        BOOST_CHECK_NO_THROW(guesser.get());
    BOOST_TEST(sql("select tries from text_codes") == "4");
}

BOOST_FIXTURE_TEST_CASE(of_two_sent_at_once_the_second_sees_the_first, Door)
{
    const auto send_once = [&] {
        return Store(database.connection()).transact([](Unit& unit) {
            unit.text_codes().lock("13900139000");
            if (unit.text_codes().newest("13900139000", TextPurpose::sign_in_code))
                return 0;
            TextCode code;
            code.mobile = "13900139000";
            code.purpose = TextPurpose::sign_in_code;
            code.created_at = noon;
            code.expires_at = noon + TextCode::code_life;
            unit.text_codes().add(code);
            return 1;
        });
    };
    std::vector<std::future<int>> senders;
    for (int i = 0; i < 4; ++i)
        senders.push_back(std::async(std::launch::async, send_once));
    int sent = 0;
    for (auto& sender : senders)
        sent += sender.get();
    BOOST_TEST(sent == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_sent_is_counted_by_number_address_and_company, Door)
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
        BOOST_TEST(codes.sent_for(company, TextPurpose::one_time_password, noon - 2h) == 2);
        BOOST_TEST(codes.sent_for(company, TextPurpose::registration_code, noon - 2h) == 0);
    });
    BOOST_TEST(store.transact([](Unit& unit) { return unit.text_codes().remove_dead(noon + 23h + 15min); }) == 1);
}

// Staff

BOOST_FIXTURE_TEST_CASE(a_one_time_codes_step_is_kept_once, World)
{
    auto staff = *store.read([](Unit& unit) { return unit.staff().called("reviewer"); });
    auto same = staff;
    staff.totp_step = 100;
    store.transact([&](Unit& unit) { unit.staff().save(staff); });
    same.totp_step = 100;
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.staff().save(same); }), DomainError, is(Fault::stale));
    staff.totp_step = 101;
    BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { unit.staff().save(staff); }));
    BOOST_TEST(sql("select totp_step from staff where username = 'reviewer'") == "101");
}

BOOST_AUTO_TEST_SUITE_END()
