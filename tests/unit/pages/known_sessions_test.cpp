// What is remembered of sessions.
#include "pages/frame/known_sessions.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(known_sessions)

using namespace cakey;
using namespace cakey::pages;

namespace {

SignedIn session_of(std::int64_t id)
{
    SignedIn session;
    session.session_id = id;
    return session;
}

}

BOOST_AUTO_TEST_CASE(what_was_kept_last_is_found_until_it_is_forgotten)
{
    KnownSessions known;
    BOOST_CHECK(!known.find("a"));
    known.keep("a", session_of(1));
    known.keep("a", session_of(2));
    BOOST_TEST(known.find("a").value().session_id == 2);
    known.forget("a");
    BOOST_CHECK(!known.find("a"));
}

BOOST_AUTO_TEST_CASE(those_that_were_not_asked_for_the_longest_go_first)
{
    KnownSessions known(2);
    known.keep("asked for", session_of(1));
    for (const auto* other : {"b", "c", "d", "e"}) {
        known.keep(other, session_of(2));
        BOOST_TEST(known.find("asked for").has_value());
    }
    BOOST_CHECK(!known.find("b"));
    BOOST_TEST(known.find("e").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
