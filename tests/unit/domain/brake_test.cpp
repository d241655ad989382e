// How long who failed to sign in has to wait.
#include "domain/brake.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(brake)

using namespace cakey;
using cakey::support::noon;
using namespace std::chrono_literals;

namespace {

constexpr BrakeRule rule{3, 24h};

std::int64_t wait(std::int64_t failures, Instant now = noon) { return Strain{failures, noon}.wait(rule, now).count(); }

}

BOOST_AUTO_TEST_CASE(the_first_failures_are_free)
{
    BOOST_TEST(Strain{}.wait(rule, noon).count() == 0);
    BOOST_TEST(wait(1) == 0);
    BOOST_TEST(wait(3) == 0);
}

BOOST_AUTO_TEST_CASE(each_further_failure_doubles_the_wait)
{
    BOOST_TEST(wait(4) == 10);
    BOOST_TEST(wait(5) == 20);
    BOOST_TEST(wait(6) == 40);
    BOOST_TEST(wait(10) == 640);
}

BOOST_AUTO_TEST_CASE(the_wait_is_capped_however_many_fail)
{
    BOOST_TEST(wait(11) == 900);
    BOOST_TEST(wait(12) == 900);
    BOOST_TEST(wait(1'000'000'000'000) == 900);
}

BOOST_AUTO_TEST_CASE(the_wait_counts_from_the_newest_failure_and_is_rounded_up)
{
    BOOST_TEST(wait(4, noon + 1us) == 10);
    BOOST_TEST(wait(4, noon + 9s) == 1);
    BOOST_TEST(wait(4, noon + 10s - 1us) == 1);
    BOOST_TEST(wait(4, noon + 10s) == 0);
    BOOST_TEST(wait(4, noon + 1h) == 0);
}

BOOST_AUTO_TEST_CASE(a_stranger_waits_for_name_and_address_whichever_is_longer)
{
    SignInBrake both;
    both.account = {account_brake.free + 1, noon};
    BOOST_TEST(both.wait(noon).count() == 10);
    both.address = {address_brake.free + 2, noon};
    BOOST_TEST(both.wait(noon).count() == 20);
    both.device = {1000, noon};  // some other company's
    BOOST_TEST(both.wait(noon).count() == 20);
}

BOOST_AUTO_TEST_CASE(a_known_device_waits_for_its_own_failures_alone)
{
    SignInBrake known;
    known.known_device = true;
    known.account = known.address = {1000, noon};
    BOOST_TEST(known.wait(noon).count() == 0);
    known.device = {device_brake.free + 1, noon};
    BOOST_TEST(known.wait(noon).count() == 10);
}

BOOST_AUTO_TEST_CASE(what_one_more_failure_would_cost_is_known_before)
{
    SignInBrake brake;
    brake.account = {account_brake.free, noon - 1h};
    BOOST_TEST(brake.wait(noon).count() == 0);
    BOOST_TEST(brake.after_failure(noon).wait(noon).count() == 10);
    brake.known_device = true;
    BOOST_TEST(brake.after_failure(noon).wait(noon).count() == 0);
}

BOOST_AUTO_TEST_CASE(no_rule_remembers_longer_than_failures_are_kept)
{
    for (const auto& one : {account_brake, address_brake, device_brake})
        BOOST_CHECK(one.memory <= BrakeRule::longest_memory);
}

BOOST_AUTO_TEST_SUITE_END()
