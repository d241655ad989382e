// How long a session lives.
#include "domain/session.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(session)

using namespace cakey;
using cakey::support::noon;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(a_session_ends_half_an_hour_after_it_was_last_seen)
{
    Session session;
    session.created_at = session.seen_at = noon;
    BOOST_TEST(session.alive(noon + 30min - 1us));
    BOOST_TEST(!session.alive(noon + 30min));
}

BOOST_AUTO_TEST_CASE(at_the_desk_it_ends_after_a_quarter)
{
    Session session;
    session.staff_id = StaffId{1};
    session.created_at = session.seen_at = noon;
    BOOST_TEST(session.alive(noon + 15min - 1us));
    BOOST_TEST(!session.alive(noon + 15min));
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_twelve_hours_however_busy_it_is)
{
    Session session;
    session.created_at = noon;
    session.seen_at = noon + 12h - 1min;
    BOOST_TEST(session.alive(noon + 12h - 1us));
    BOOST_TEST(!session.alive(noon + 12h));
}

BOOST_AUTO_TEST_CASE(of_a_minutes_denials_the_first_and_every_doubling_is_worth_a_line)
{
    Session session;
    std::string worth;
    for (int i = 1; i <= 9; ++i)
        worth += session.count_denial(noon + std::chrono::seconds(i)) ? std::to_string(i) + ' ' : "";
    BOOST_TEST(worth == "1 2 4 8 ");
    BOOST_TEST(session.count_denial(noon + 61s), "another minute, another first one");
    BOOST_TEST(session.denied == 1);
}

BOOST_AUTO_TEST_SUITE_END()
