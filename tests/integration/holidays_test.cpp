// The calendar in the database, and what is promised by it.
#include "deeds/holidays.hpp"
#include "deeds/settings.hpp"

#include "domain/fault.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(holidays)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Calendar : World {
    int set(const std::vector<Holiday>& days)
    {
        return store.transact([&](Unit& unit) { return deeds::set_holidays(unit, days, administrator, noon); });
    }
    std::string due(const std::string& number = "2026112300000001")
    {
        const auto order = find(number);
        return order.due_at() ? china_text(*order.due_at()) : "none";
    }

    const Member administrator{operator_, Role::administrator};
};

}

BOOST_FIXTURE_TEST_CASE(a_paid_order_is_due_after_three_working_days, Calendar)
{
    saved(OrderState::awaiting_payment);
    pay();
    BOOST_TEST(due() == "2026-11-27 00:00:00");
}

BOOST_FIXTURE_TEST_CASE(holidays_worked_weekends_and_another_number_of_days_count_for_orders_from_then_on, Calendar)
{
    saved(OrderState::awaiting_payment);
    saved(OrderState::awaiting_payment, "2026112300000002");
    saved(OrderState::awaiting_payment, "2026112300000003");
    BOOST_TEST(set({{0, "2026-11-25", DayKind::holiday, "节"}, {0, "2026-11-28", DayKind::working_day, "节"}}) == 2);
    pay();
    BOOST_TEST(due() == "2026-11-28 00:00:00");
    store.transact([&](Unit& unit) { deeds::set(unit, Setting::review_days, 5, 0, administrator, noon); });
    pay("2026112300000002");
    BOOST_TEST(due() == "2026-11-28 00:00:00");
    BOOST_TEST(due("2026112300000002") == "2026-12-01 00:00:00");
    store.transact([&](Unit& unit) { deeds::remove_holiday(unit, "2026-11-25", administrator, noon); });
    pay("2026112300000003");
    BOOST_TEST(due("2026112300000003") == "2026-11-29 00:00:00");
}

BOOST_FIXTURE_TEST_CASE(each_change_is_written_down_with_before_and_after, Calendar)
{
    BOOST_TEST(set({{0, "2026-10-01", DayKind::holiday, "国庆节"}}) == 1);
    BOOST_TEST(set({{0, "2026-10-01", DayKind::holiday, "国庆节"}}) == 0);
    BOOST_TEST(set({{0, "2026-10-01", DayKind::working_day, ""}}) == 1);
    BOOST_TEST(count("holidays", "day = '2026-10-01' and kind = 'working_day'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'holiday_set'") == 2);
    BOOST_TEST(
        count("audit_lines", "subject = 'holiday:2026-10-01' and before = 'holiday 国庆节' and after = 'working_day'")
        == 1);
    store.transact([&](Unit& unit) { deeds::remove_holiday(unit, "2026-10-01", administrator, noon); });
    BOOST_TEST(count("audit_lines", "event = 'holiday_removed' and before = 'working_day' and after = ''") == 1);
    BOOST_CHECK_THROW(
        store.transact([&](Unit& unit) { deeds::remove_holiday(unit, "2026-10-01", administrator, noon); }),
        DomainError);
}

BOOST_FIXTURE_TEST_CASE(a_year_is_listed_day_by_day, Calendar)
{
    set({{0, "2027-01-01", DayKind::holiday, "元旦"},
         {0, "2026-12-31", DayKind::holiday, ""},
         {0, "2026-01-01", DayKind::holiday, "元旦"}});
    std::string days;
    for (const auto& one : store.read([&](Unit& unit) { return unit.holidays().of(2026); }))
        days += one.day + ' ';
    BOOST_TEST(days == "2026-01-01 2026-12-31 ");
}

BOOST_AUTO_TEST_SUITE_END()
