// Pulses.
#include "base/pulse.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(pulse)

using namespace cakey;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_CASE(a_pulse_is_felt_until_it_has_not_beaten_for_so_long)
{
    Pulse pulse;
    const Pulse::Clock::time_point beaten{1h};
    pulse.beat(beaten);
    BOOST_TEST(pulse.felt_within(60s, beaten + 60s));
    BOOST_TEST(!pulse.felt_within(60s, beaten + 61s));
    pulse.beat(beaten + 61s);
    BOOST_TEST(pulse.felt_within(60s, beaten + 61s));
}

BOOST_AUTO_TEST_SUITE_END()
