// When a day is counted for 「统计」, and until when.
#include "domain/figure_day.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(figure_day)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

FigureDay counted_at(Instant now)
{
    FigureDay day(*date_in("2026-11-23"), noon);
    day.counted(now);
    return day;
}

const Instant midnight = china_midnight(*date_in("2026-11-24"));  // its end

}

BOOST_AUTO_TEST_CASE(it_begins_and_ends_at_midnight_in_china)
{
    const FigureDay day(*date_in("2026-11-23"), noon);
    BOOST_TEST((day.begin() == noon - 12h));
    BOOST_TEST((day.end() == midnight));
    BOOST_TEST((day.due_at == noon));
    BOOST_TEST(day.is_history_open());
}

BOOST_AUTO_TEST_CASE(it_is_counted_anew_before_an_hour_is_over)
{
    const auto day = counted_at(noon);
    BOOST_TEST((day.due_at.value() - noon < 1h));
    BOOST_TEST((day.due_at.value() > noon));
}

BOOST_AUTO_TEST_CASE(its_orders_are_counted_once_more_when_what_began_before_midnight_is_over)
{
    BOOST_TEST(counted_at(midnight).is_history_open());
    BOOST_TEST(counted_at(midnight + FigureDay::history_open - 1s).is_history_open());
    BOOST_TEST(!counted_at(midnight + FigureDay::history_open).is_history_open());
}

BOOST_AUTO_TEST_CASE(its_money_is_counted_as_long_as_a_payment_may_still_be_heard_of)
{
    BOOST_TEST(counted_at(midnight + FigureDay::money_open - 1s).due_at.has_value());
    BOOST_TEST(!counted_at(midnight + FigureDay::money_open).due_at.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
