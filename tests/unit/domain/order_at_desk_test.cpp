// What the desk does with an order: claims, approvals, refusals.
#include "domain/order.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(order_at_desk)

using namespace cakey;
using namespace cakey::support;

namespace {

using State = OrderState;

constexpr Instant later = noon + std::chrono::hours(1);

Order in_review(Delivery delivery = Delivery::courier)
{
    auto order = order_in(State::awaiting_review, whole_application(delivery));
    order.claim(an_operator, noon);
    return order;
}

}

BOOST_AUTO_TEST_CASE(an_order_is_claimed_by_one_colleague_only)
{
    auto order = order_in(State::awaiting_review);
    order.claim(an_operator, later);
    BOOST_CHECK(order.claimed_by() == an_operator);
    BOOST_CHECK_NO_THROW(order.claim(an_operator, later));
    BOOST_CHECK_EXCEPTION(order.claim(a_colleague, later), DomainError, is(Fault::not_claimed));
    BOOST_CHECK_EXCEPTION(order.release(a_colleague), DomainError, is(Fault::not_claimed));
    BOOST_CHECK(order.claimed_by() == an_operator);
}

BOOST_AUTO_TEST_CASE(what_is_given_back_may_be_claimed_by_a_colleague)
{
    auto order = in_review();
    order.release(an_operator);
    BOOST_CHECK(!order.claimed_by());
    BOOST_CHECK_NO_THROW(order.claim(a_colleague, later));
}

BOOST_AUTO_TEST_CASE(only_who_claimed_an_order_decides_it)
{
    for (const bool claimed : {false, true}) {
        auto courier = order_in(State::awaiting_review);
        auto pick_up = order_in(State::awaiting_review, whole_application(Delivery::pick_up));
        if (claimed) {
            courier.claim(a_colleague, noon);
            pick_up.claim(a_colleague, noon);
        }
        BOOST_CHECK_EXCEPTION(courier.dispatch(an_operator, Courier::sf, "SF1234567890123", later), DomainError,
                              is(Fault::not_claimed));
        BOOST_CHECK_EXCEPTION(courier.refuse(an_operator, "看不清", later), DomainError, is(Fault::not_claimed));
        BOOST_CHECK_EXCEPTION(pick_up.approve(an_operator, later), DomainError, is(Fault::not_claimed));
        BOOST_TEST(word(courier.state()) == "awaiting_review");
        BOOST_TEST(courier.refusal_reason().empty());
        BOOST_TEST(courier.courier_number().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_claim_ends_when_the_order_moves_on)
{
    auto order = in_review(Delivery::pick_up);
    order.approve(an_operator, later);
    BOOST_CHECK(!order.claimed_by());
}

BOOST_AUTO_TEST_CASE(a_courier_order_is_not_approved_without_courier_and_number)
{
    auto order = in_review();
    BOOST_CHECK_EXCEPTION(order.approve(an_operator, later), DomainError, is(Fault::incomplete));
    BOOST_TEST(word(order.state()) == "awaiting_review");
}

BOOST_AUTO_TEST_CASE(who_approves_a_courier_order_that_was_decided_already_hears_its_state_first)
{
    auto order = order_in(State::dispatched);
    BOOST_CHECK_EXCEPTION(order.approve(an_operator, later), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(what_is_picked_up_or_not_delivered_is_not_dispatched)
{
    for (const auto delivery : {Delivery::pick_up, Delivery::none}) {
        auto order = in_review(delivery);
        BOOST_CHECK_EXCEPTION(order.dispatch(an_operator, Courier::sf, "SF1234567890123", later), DomainError,
                              is(Fault::wrong_state));
        BOOST_CHECK(!order.courier());
    }
}

BOOST_AUTO_TEST_CASE(a_dispatched_order_has_its_courier_and_number)
{
    auto order = in_review();
    order.dispatch(an_operator, Courier::ems, "EA123456785CN", later);
    BOOST_CHECK(order.courier() == Courier::ems);
    BOOST_TEST(order.courier_number() == "EA123456785CN");
    BOOST_CHECK(order.state_since() == later);
}

BOOST_AUTO_TEST_CASE(an_order_allows_what_the_table_has_a_row_for)
{
    const auto order = order_in(State::dispatched);
    BOOST_TEST(order.allows(OrderEvent::received, Party::company));
    BOOST_TEST(!order.allows(OrderEvent::received, Party::outlet));
    BOOST_TEST(!order.allows(OrderEvent::withdrawn, Party::company));
}

BOOST_AUTO_TEST_CASE(what_an_outlet_returns_is_reviewed_anew_by_whoever_claims_it)
{
    auto order = order_in(State::in_progress, whole_application(Delivery::pick_up));
    const OutletId outlet{1};
    BOOST_TEST(order.is_for(outlet));
    order.return_to_centre(an_outlet_clerk, "网点停业", later);
    BOOST_TEST(word(order.state()) == "awaiting_review");
    BOOST_TEST(!order.is_for(outlet));
    BOOST_CHECK(!order.claimed_by());
    BOOST_TEST(order.changes().back().reason == "网点停业");
    BOOST_CHECK(order.changes().back().staff == an_outlet_clerk);
    order.claim(a_colleague, later);
    order.return_for(a_colleague, {{OrderField::delivery}, "获取方式：网点停业，请改选"}, later);
    auto typed = order.application();
    typed.outlet = OutletId{2};
    order.correct(typed, later);
    order.approve(a_colleague, later);
    BOOST_TEST(order.is_for(OutletId{2}));
}

BOOST_AUTO_TEST_CASE(only_what_is_in_progress_at_an_outlet_is_returned_to_the_centre)
{
    for (const auto state : {State::awaiting_review, State::handed_over, State::completed}) {
        auto order = order_in(state, whole_application(Delivery::pick_up));
        BOOST_CHECK_EXCEPTION(order.return_to_centre(an_outlet_clerk, "网点停业", later), DomainError,
                              is(Fault::wrong_state));
    }
}

BOOST_AUTO_TEST_SUITE_END()
