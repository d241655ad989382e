// What settings were, and what is over by them.
#include "domain/setting.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(setting)

using namespace cakey;

namespace {

constexpr std::chrono::days day{1};
const Instant begin = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);
const std::vector<SettingChange> changes = {{1, Setting::receipt_days, 5, begin + 10 * day, {}},
                                            {2, Setting::correction_days, 30, begin + 11 * day, {}},
                                            {3, Setting::receipt_days, 20, begin + 20 * day, {}}};

bool is_over(Instant since, Instant now)
{
    for (const auto& [from, until] : begun_and_over(changes, Setting::receipt_days, day, now))
        if (from <= since && since < until)
            return true;
    return false;
}

}

BOOST_AUTO_TEST_CASE(each_has_a_rule_that_its_usual_value_keeps_to)
{
    for (const auto& [setting, name] : words<Setting>) {
        const auto& rule = rule_of(setting);
        BOOST_TEST((rule.setting == setting));
        BOOST_TEST(rule.least <= rule.usual);
        BOOST_TEST(rule.usual <= rule.most);
    }
}

BOOST_AUTO_TEST_CASE(what_was_set_counts_from_then_on)
{
    BOOST_TEST(value_at(changes, Setting::receipt_days, begin) == 15);
    BOOST_TEST(value_at(changes, Setting::receipt_days, begin + 10 * day) == 5);
    BOOST_TEST(value_at(changes, Setting::receipt_days, begin + 30 * day) == 20);
    BOOST_TEST(value_at(changes, Setting::review_days, begin + 30 * day) == 3);
    BOOST_TEST(newest_of(changes, Setting::receipt_days) == 3);
    BOOST_TEST(newest_of(changes, Setting::review_days) == 0);
}

BOOST_AUTO_TEST_CASE(what_began_before_a_change_is_over_as_it_was_promised)
{
    for (int began = 0; began < 40; ++began)
        for (int now = began; now < 60; ++now) {
            const auto since = begin + began * day;
            const int promised = value_at(changes, Setting::receipt_days, since);
            BOOST_TEST(is_over(since, begin + now * day) == (now - began >= promised));
        }
}

BOOST_AUTO_TEST_SUITE_END()
