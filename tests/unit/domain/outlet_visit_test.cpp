// When somebody may come for the goods, and in which lane of an outlet's list an order stands.
#include "domain/outlet_visit.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(outlet_visit)

using namespace cakey;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 23;
constexpr Instant noon = std::chrono::sys_days(today) + 4h;  // in China

std::optional<AppointmentFlaw> flaw(Date day, Instant now = noon) { return flaw_of_appointment(day, now); }

std::string lane(const OutletProgress& progress) { return std::string(word(lane_of(progress, today))); }

}

BOOST_AUTO_TEST_CASE(an_appointment_is_for_today_or_one_of_the_next_60_days)
{
    BOOST_CHECK(!flaw(today));
    BOOST_CHECK(flaw(2026y / 11 / 22) == AppointmentFlaw::past);
    BOOST_CHECK(!flaw(2027y / 1 / 22));
    BOOST_CHECK(flaw(2027y / 1 / 23) == AppointmentFlaw::too_far);
}

BOOST_AUTO_TEST_CASE(today_is_the_day_that_it_is_in_china)
{
    const Instant late = std::chrono::sys_days(today) + 16h;  // midnight there
    BOOST_CHECK(flaw(today, late) == AppointmentFlaw::past);
    BOOST_CHECK(!flaw(today, late - 1us));
}

BOOST_AUTO_TEST_CASE(an_appointment_reads_as_people_say_it)
{
    BOOST_TEST(appointment_text("2026-11-30", HalfDay::morning) == "11月30日 上午");
    BOOST_TEST(appointment_text("2027-01-02", HalfDay::afternoon) == "1月2日 下午");
    BOOST_TEST(appointment_text("", {}) == "—");
}

BOOST_AUTO_TEST_CASE(whoever_was_not_reached_is_to_be_called)
{
    BOOST_TEST(lane({}) == "to_call");
    for (const auto outcome : {CallOutcome::no_answer, CallOutcome::wrong_number, CallOutcome::call_later})
        BOOST_TEST(lane({.outcome = outcome, .called_at = noon, .day = {}, .half = {}}) == "to_call");
}

BOOST_AUTO_TEST_CASE(whoever_was_reached_and_said_no_day_is_waited_for)
{
    BOOST_TEST(lane({.outcome = CallOutcome::reached, .called_at = noon, .day = {}, .half = {}}) == "waiting");
}

BOOST_AUTO_TEST_CASE(whoever_has_an_appointment_comes_today_or_later)
{
    BOOST_TEST(lane({.outcome = {}, .called_at = {}, .day = "2026-11-23", .half = HalfDay::morning}) == "today");
    BOOST_TEST(lane({.outcome = {}, .called_at = {}, .day = "2026-11-24", .half = HalfDay::morning}) == "later");
}

BOOST_AUTO_TEST_CASE(whoever_did_not_come_is_to_be_called_until_reached_again)
{
    OutletProgress missed{
        .outcome = CallOutcome::reached, .called_at = noon - 72h, .day = "2026-11-22", .half = HalfDay::morning};
    BOOST_TEST(missed.missed(today));
    BOOST_TEST(lane(missed) == "to_call");
    missed.called_at = noon;
    BOOST_TEST(lane(missed) == "waiting");
}

BOOST_AUTO_TEST_CASE(what_was_handed_over_is_in_a_lane_of_its_own)
{
    BOOST_TEST(lane({.state = OrderState::handed_over, .outcome = {}, .called_at = {}, .day = {}, .half = {}})
               == "handed_over");
}

BOOST_AUTO_TEST_SUITE_END()
