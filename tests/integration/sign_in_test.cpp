// What signing in needs in the database: sessions, captchas, the step of a one-time code.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <future>

BOOST_AUTO_TEST_SUITE(sign_in)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

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
};

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

BOOST_FIXTURE_TEST_CASE(a_session_of_staff_ends_after_a_quarter_of_an_hour_of_rest, Door)
{
    Session desk{0, "desk", {}, operator_, secret, "浏览器", "127.0.0.1", noon, noon};
    store.transact([&](Unit& unit) { unit.sessions().add(desk); });
    BOOST_TEST(is_open("desk", noon + 15min - 1us));
    BOOST_TEST(!is_open("desk", noon + 15min));
}

BOOST_FIXTURE_TEST_CASE(a_session_of_staff_ends_with_the_account, Door)
{
    Session desk{0, "desk", {}, operator_, secret, "浏览器", "127.0.0.1", noon, noon};
    store.transact([&](Unit& unit) { unit.sessions().add(desk); });
    BOOST_TEST(is_open("desk"));
    sql("update staff set state = 'disabled' where username = 'operator'");
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

BOOST_FIXTURE_TEST_CASE(of_a_companys_sessions_the_newest_are_kept, Door)
{
    for (int i = 0; i < 5; ++i)
        open("one" + std::to_string(i), company, noon + std::chrono::minutes(i));
    open("another", stranger, noon - 1h);
    store.transact([&](Unit& unit) { unit.sessions().keep_newest_of(company, 2); });
    BOOST_TEST(sql("select string_agg(token_hash, ' ' order by token_hash) from sessions") == "another one3 one4");
}

// Captchas

BOOST_FIXTURE_TEST_CASE(a_captcha_is_good_for_one_try, EmptyDatabase)
{
    const auto use = [&](Unit& unit) { return unit.captchas().use("token", noon); };
    BOOST_TEST(store.transact(use));
    BOOST_TEST(!store.transact(use));
    BOOST_TEST(store.transact([](Unit& unit) { return unit.captchas().remove_dead(noon + 5min - 1us); }) == 0);
    BOOST_TEST(store.transact([](Unit& unit) { return unit.captchas().remove_dead(noon + 5min); }) == 1);
}

BOOST_FIXTURE_TEST_CASE(of_two_tries_at_once_one_has_the_captcha, EmptyDatabase)
{
    for (int round = 0; round < 20; ++round) {
        const auto use = [&](Unit& unit) { return unit.captchas().use("token" + std::to_string(round), noon); };
        auto other = std::async(std::launch::async, [&] { return Store(database.connection()).transact(use); });
        const bool mine = store.transact(use);
        BOOST_TEST(mine != other.get());
    }
}

// Staff

BOOST_FIXTURE_TEST_CASE(a_one_time_codes_step_is_kept_once, World)
{
    auto staff = *store.read([](Unit& unit) { return unit.staff().called("operator"); });
    auto same = staff;
    staff.totp_step = 100;
    store.transact([&](Unit& unit) { unit.staff().save(staff); });
    same.totp_step = 100;
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.staff().save(same); }), DomainError, is(Fault::stale));
    staff.totp_step = 101;
    BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { unit.staff().save(staff); }));
    BOOST_TEST(sql("select totp_step from staff where username = 'operator'") == "101");
}

BOOST_AUTO_TEST_SUITE_END()
