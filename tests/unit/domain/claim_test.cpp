// Who has an order in hand, and for how long.
#include "domain/claim.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(claim)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

Claim claimed()
{
    Claim claim;
    claim.take(an_operator, noon);
    return claim;
}

constexpr Instant tomorrow = noon + 24h;
constexpr auto rest = 15min;

}

BOOST_AUTO_TEST_CASE(a_colleague_takes_over_after_some_minutes_without_an_action)
{
    auto claim = claimed();
    BOOST_TEST(!claim.may_be_taken_over(a_colleague, rest, noon + 15min - 1s));
    BOOST_CHECK_EXCEPTION(claim.take_over(a_colleague, rest, noon + 15min - 1s), DomainError, is(Fault::wrong_state));
    BOOST_CHECK(claim.by() == an_operator);
    BOOST_TEST(claim.may_be_taken_over(a_colleague, rest, noon + 15min));
    claim.take_over(a_colleague, rest, noon + 15min);
    BOOST_CHECK(claim.by() == a_colleague);
    BOOST_CHECK(claim.acted_at() == noon + 15min);
}

BOOST_AUTO_TEST_CASE(each_action_of_the_holder_begins_them_anew)
{
    auto claim = claimed();
    claim.take(an_operator, noon + 10min);
    BOOST_TEST(!claim.may_be_taken_over(a_colleague, rest, noon + 20min));
    BOOST_TEST(!claim.is_news(an_operator, noon + 10min + 59s));
    BOOST_TEST(claim.is_news(an_operator, noon + 11min));
    BOOST_TEST(!claim.is_news(a_colleague, noon + 11min));
}

BOOST_AUTO_TEST_CASE(nobody_takes_over_their_own_or_what_nobody_has)
{
    BOOST_TEST(!claimed().may_be_taken_over(an_operator, rest, tomorrow));
    BOOST_TEST(!Claim().may_be_taken_over(an_operator, rest, tomorrow));
    Claim free;
    free.take_over(a_colleague, rest, noon);
    BOOST_CHECK(free.by() == a_colleague);
}

BOOST_AUTO_TEST_CASE(what_is_put_off_stays_with_its_holder_until_that_day)
{
    auto claim = claimed();
    claim.hold(an_operator, "等企业回电", tomorrow, noon);
    BOOST_TEST(claim.is_held(tomorrow - 1s));
    BOOST_CHECK_EXCEPTION(claim.take_over(a_colleague, rest, tomorrow - 1s), DomainError, is(Fault::wrong_state));
    BOOST_TEST(!claim.is_held(tomorrow));
    claim.take_over(a_colleague, rest, tomorrow);
    BOOST_TEST(claim.hold_reason().empty());
    BOOST_CHECK(!claim.held_until());
}

BOOST_AUTO_TEST_CASE(putting_off_needs_a_reason_and_a_day_within_two_months)
{
    auto claim = claimed();
    for (const auto until : {noon - 1s, noon, noon + Claim::longest_hold + 1s})
        BOOST_CHECK_EXCEPTION(claim.hold(an_operator, "等企业回电", until, noon), DomainError, is(Fault::incomplete));
    BOOST_CHECK_EXCEPTION(claim.hold(an_operator, "", tomorrow, noon), DomainError, is(Fault::incomplete));
    BOOST_CHECK_EXCEPTION(claim.hold(a_colleague, "等企业回电", tomorrow, noon), DomainError, is(Fault::not_claimed));
    BOOST_CHECK(!claim.held_until());
}

BOOST_AUTO_TEST_CASE(what_is_handed_on_is_the_colleagues_and_keeps_the_day)
{
    auto claim = claimed();
    claim.hold(an_operator, "等企业回电", tomorrow, noon);
    claim.hand_on(an_operator, a_colleague, noon + 1min);
    BOOST_CHECK(claim.by() == a_colleague);
    BOOST_TEST(claim.hold_reason() == "等企业回电");
    BOOST_CHECK_EXCEPTION(claim.hand_on(an_operator, a_colleague, noon), DomainError, is(Fault::not_claimed));
    claim.resume(a_colleague, noon + 2min);
    BOOST_CHECK(!claim.held_until());
}

BOOST_AUTO_TEST_SUITE_END()
