// Settings in the database: what each was when, and who may change it.
#include "deeds/settings.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(settings)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Desk : World {
    void set(int minutes, std::int64_t newest, Instant now)
    {
        store.transact(
            [&](Unit& unit) { deeds::set(unit, Setting::take_over_minutes, minutes, newest, administrator, now); });
    }
    // As it is asked for alone, and as it stands among all changes.
    int minutes(Instant at)
    {
        const auto [alone, among_all] = store.read([&](Unit& unit) {
            return std::pair(unit.settings().value(Setting::take_over_minutes, at),
                             value_at(unit.settings().changes(), Setting::take_over_minutes, at));
        });
        BOOST_TEST(alone == among_all);
        return alone;
    }
    std::int64_t newest()
    {
        return newest_of(store.read([](Unit& unit) { return unit.settings().changes(); }), Setting::take_over_minutes);
    }

    const Member administrator{operator_, Role::administrator};
};

}

BOOST_FIXTURE_TEST_CASE(a_change_counts_from_its_instant_on_and_is_written_down, Desk)
{
    BOOST_TEST(newest() == 0);
    set(30, 0, noon);
    BOOST_TEST(minutes(noon - 1us) == 15);
    BOOST_TEST(minutes(noon) == 30);
    set(5, newest(), noon + 1h);
    BOOST_TEST(minutes(noon + 1h - 1us) == 30);
    BOOST_TEST(minutes(noon + 24h) == 5);
    BOOST_TEST(count("audit_lines", "event = 'setting_changed' and subject = 'setting:take_over_minutes'") == 2);
    BOOST_TEST(count("audit_lines", "before = '30' and after = '5' and person_id = " + std::to_string(operator_.value))
               == 1);
}

BOOST_FIXTURE_TEST_CASE(what_is_set_to_what_it_is_stays_and_is_not_written_down, Desk)
{
    set(15, 0, noon);
    BOOST_TEST(count("settings") == 0);
    BOOST_TEST(count("audit_lines", "event = 'setting_changed'") == 0);
}

BOOST_FIXTURE_TEST_CASE(whoever_did_not_see_the_newest_change_makes_none, Desk)
{
    set(30, 0, noon);
    BOOST_CHECK_EXCEPTION(set(5, 0, noon + 1h), DomainError, is(Fault::stale));
    BOOST_TEST(minutes(noon + 2h) == 30);
}

BOOST_FIXTURE_TEST_CASE(of_those_who_change_it_at_the_same_moment_one_does, Desk)
{
    const int done = done_at_once(4, [&](Unit& unit) {
        try {
            deeds::set(unit, Setting::take_over_minutes, 30, 0, administrator, noon);
            return true;
        } catch (const DomainError& error) {
            return error.fault() != Fault::stale;
        }
    });
    BOOST_TEST(done == 1);
    BOOST_TEST(count("settings") == 1);
    BOOST_TEST(count("audit_lines", "event = 'setting_changed'") == 1);
}

BOOST_FIXTURE_TEST_CASE(after_a_clock_that_was_ahead_it_can_still_be_changed, Desk)
{
    set(30, 0, noon + 1h);
    set(20, newest(), noon);
    BOOST_TEST(minutes(noon + 30min) == 20);
    set(5, newest(), noon + 2h);
    BOOST_TEST(minutes(noon + 1h) == 20);
    BOOST_TEST(minutes(noon + 2h) == 5);
}

BOOST_FIXTURE_TEST_CASE(the_database_itself_keeps_each_within_its_bounds, Desk)
{
    for (const auto& rule : setting_rules)
        for (const int value : {rule.least - 1, rule.most + 1})
            BOOST_CHECK_EXCEPTION(sql("insert into settings (setting, value, at, follows) values ('"
                                      + std::string(word(rule.setting)) + "', " + std::to_string(value)
                                      + ", now(), 0)"),
                                  SqlError, [](const SqlError& error) { return error.state == "23514"; });
    for (const auto& rule : setting_rules) {
        const std::string setting(word(rule.setting));
        BOOST_CHECK_NO_THROW(sql("insert into settings (setting, value, at, follows) values ('" + setting + "', "
                                 + std::to_string(rule.least) + ", now(), 0), ('" + setting + "', "
                                 + std::to_string(rule.most) + ", now(), 1)"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
