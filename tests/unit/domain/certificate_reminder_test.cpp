// When a company is told that its certificate ends.
#include "domain/certificate_reminder.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_reminder)

using namespace cakey;
using namespace std::chrono_literals;

namespace {

constexpr Date last_day = 2027y / 6 / 30;
// 23:59:59 on that day in China.
const Instant end = china_midnight(2027y / 7 / 1) - 1s;
const Instant issued = china_midnight(2026y / 6 / 30) + 10h;

Date before_end(int days) { return std::chrono::sys_days(last_day) - std::chrono::days(days); }
std::string due(const ReminderDays& days, Instant issued_at = issued)
{
    const auto step = due_reminder(end, issued_at, days);
    return step ? std::string(word(*step)) : "";
}
// On one day alone.
std::string due_on(int days_before, Instant issued_at = issued)
{
    return due({before_end(days_before + 1), before_end(days_before)}, issued_at);
}

}

BOOST_AUTO_TEST_CASE(it_is_told_on_six_days_and_on_no_other)
{
    std::string told;
    for (int day = 120; day >= -60; --day)
        if (const auto step = due_on(day); !step.empty())
            told += std::to_string(day) + ' ' + step + ", ";
    BOOST_TEST(told == "90 before_90, 60 before_60, 30 before_30, 7 before_7, 3 before_3, -7 after_7, ");
}

BOOST_AUTO_TEST_CASE(a_text_message_goes_with_two_of_them)
{
    std::string by_text;
    for (const auto& rule : reminder_rules)
        if (rule.text)
            by_text += std::string(word(rule.step)) + ' ';
    BOOST_TEST(by_text == "before_30 before_3 ");
    for (const auto& [step, name] : words<ReminderStep>)
        BOOST_TEST((rule_of(step).step == step), name);
}

BOOST_AUTO_TEST_CASE(after_an_outage_the_newest_alone_is_told)
{
    BOOST_TEST(due({before_end(100), before_end(20)}) == "before_30");
    BOOST_TEST(due({before_end(100), before_end(0)}) == "before_3");
    BOOST_TEST(due({before_end(100), before_end(-30)}) == "after_7");
    BOOST_TEST(due({before_end(29), before_end(8)}) == "");
}

BOOST_AUTO_TEST_CASE(that_it_will_end_is_not_told_of_one_that_has_ended)
{
    BOOST_TEST(due({before_end(10), before_end(-1)}) == "");
    BOOST_TEST(due({before_end(10), before_end(0)}) == "before_3");
}

BOOST_AUTO_TEST_CASE(a_step_whose_day_had_come_when_it_was_issued_is_none)
{
    const auto on_day_60 = china_midnight(before_end(60)) + 9h;
    BOOST_TEST(due_on(60, on_day_60) == "");
    BOOST_TEST(due({before_end(100), before_end(59)}, on_day_60) == "");
    BOOST_TEST(due_on(30, on_day_60) == "before_30");
}

BOOST_AUTO_TEST_CASE(the_ends_that_are_looked_for_are_those_for_which_the_step_is_due)
{
    const ReminderDays days{before_end(31), before_end(30)};
    const auto [from, until] = ends_of(ReminderStep::before_30, days);
    BOOST_TEST((from == china_midnight(last_day)));
    BOOST_TEST((until == china_midnight(last_day) + 24h));
    BOOST_TEST((from <= end && end < until));
    const auto after = ends_of(ReminderStep::after_7, {before_end(-6), before_end(-7)});
    BOOST_TEST((after.from == from && after.until == until));
}

BOOST_AUTO_TEST_CASE(reminders_leave_from_nine_in_the_morning_in_china)
{
    BOOST_TEST((newest_reminder_day(china_midnight(last_day) + 9h - 1s) == before_end(1)));
    BOOST_TEST((newest_reminder_day(china_midnight(last_day) + 9h) == last_day));
}

BOOST_AUTO_TEST_SUITE_END()
