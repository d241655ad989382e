// What a certificate is worth, and for how many days.
#include "domain/certificate_standing.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_standing)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

using State = CertificateState;

std::string_view standing(State state, std::chrono::seconds left, bool replaced = false)
{
    return word(standing_of(state, noon + left, replaced, noon));
}

}

BOOST_AUTO_TEST_CASE(the_last_ninety_days_are_about_to_end)
{
    BOOST_TEST(standing(State::delivered, 90 * 24h + 1s) == "valid");
    BOOST_TEST(standing(State::delivered, 90 * 24h) == "ending");
    BOOST_TEST(standing(State::issued, 1s) == "ending");
    BOOST_TEST(standing(State::delivered, 0s) == "ended");
    BOOST_TEST(standing(State::expired, -1s) == "ended");
}

BOOST_AUTO_TEST_CASE(a_successor_replaces_it_but_neither_hides_a_revocation_nor_the_end)
{
    BOOST_TEST(standing(State::delivered, 200 * 24h, true) == "replaced");
    BOOST_TEST(standing(State::delivered, 24h, true) == "replaced");
    BOOST_TEST(standing(State::delivered, -1s, true) == "ended");
    BOOST_TEST(standing(State::revoked, 200 * 24h, true) == "revoked");
    BOOST_TEST(standing(State::revoked, -1s) == "revoked");
}

BOOST_AUTO_TEST_CASE(days_are_counted_by_chinas_calendar)
{
    const auto midnight = china_midnight(china_date(noon));
    BOOST_TEST(days_left(noon, noon) == 0);
    BOOST_TEST(days_left(midnight + 24h - 1s, noon) == 0);
    BOOST_TEST(days_left(midnight + 24h, noon) == 1);
    BOOST_TEST(days_left(midnight - 1s, noon) == -1);
    BOOST_TEST(days_left(noon + 90 * 24h, noon) == 90);
}

BOOST_AUTO_TEST_SUITE_END()
