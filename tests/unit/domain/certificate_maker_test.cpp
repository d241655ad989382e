// Who makes an order's certificates, in each of its states.
#include "domain/certificate_maker.hpp"
#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_maker)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr Member holder{StaffId{11}, Role::operator_};
constexpr Member colleague{StaffId{12}, Role::operator_};
constexpr Member clerk{StaffId{13}, Role::outlet};
constexpr Member administrator{StaffId{14}, Role::administrator};

Order claimed()
{
    auto order = order_in(OrderState::awaiting_review);
    order.claim(holder.id, noon);
    return order;
}

Order at_its_outlet() { return order_in(OrderState::in_progress, whole_application(Delivery::pick_up)); }

}

BOOST_AUTO_TEST_CASE(before_a_parcel_goes_who_has_the_order_in_hand_makes_them)
{
    const auto order = claimed();
    BOOST_TEST(may_make(order, holder));
    BOOST_CHECK_NO_THROW(require_maker(order, holder));
    BOOST_TEST(!may_make(order, colleague));
    BOOST_CHECK_EXCEPTION(require_maker(order, colleague), DomainError, is(Fault::not_claimed));
    BOOST_TEST(may_answer(order, holder));
    BOOST_TEST(!may_answer(order, colleague));
}

BOOST_AUTO_TEST_CASE(at_an_outlet_its_staff_do)
{
    const auto order = at_its_outlet();
    BOOST_TEST(may_make(order, clerk));
    BOOST_CHECK_NO_THROW(require_maker(order, clerk));
    BOOST_TEST(!may_make(order, holder));
    BOOST_CHECK_EXCEPTION(require_maker(order, holder), DomainError, is(Fault::forbidden));
}

BOOST_AUTO_TEST_CASE(what_is_downloaded_nobody_makes_but_operators_let_it_go_answer_for_it_and_give_it_up)
{
    const auto order = order_in(OrderState::in_progress, whole_application(Delivery::download));
    for (const auto& one : {holder, colleague, clerk}) {
        BOOST_TEST(!may_make(order, one));
        BOOST_CHECK_EXCEPTION(require_maker(order, one), DomainError, is(Fault::forbidden));
    }
    for (const auto& [one, may] : {std::pair(holder, true), std::pair(clerk, false)}) {
        BOOST_TEST(may_let_go(order, one) == may);
        BOOST_TEST(may_answer(order, one) == may);
        BOOST_TEST(may_abandon(order, one) == may);
    }
    BOOST_TEST(may_abandon(claimed(), holder));
    BOOST_TEST(!may_abandon(claimed(), colleague));
}

BOOST_AUTO_TEST_CASE(operators_and_outlets_let_go_and_nobody_else)
{
    for (const auto& order : {claimed(), at_its_outlet()}) {
        BOOST_TEST(may_let_go(order, holder));
        BOOST_TEST(may_let_go(order, clerk));
        BOOST_TEST(!may_let_go(order, administrator));
    }
}

BOOST_AUTO_TEST_CASE(when_nothing_is_made_any_more_operators_still_tell_what_became_of_it)
{
    auto order = claimed();
    order.refuse(holder.id, "看不清", noon);
    BOOST_CHECK_EXCEPTION(require_maker(order, holder), DomainError, is(Fault::wrong_state));
    BOOST_TEST(!may_make(order, holder));
    BOOST_TEST(!may_let_go(order, colleague));
    BOOST_TEST(may_answer(order, colleague));
    BOOST_TEST(!may_answer(order, clerk));
}

BOOST_AUTO_TEST_SUITE_END()
