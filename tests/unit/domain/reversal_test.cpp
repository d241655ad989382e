// Undoing a completed order: who asks, who decides, on which order; and what the order becomes.
#include "domain/reversal.hpp"

#include "domain/fault.hpp"
#include "domain/texts/order_texts.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reversal)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr StaffId asker{11};
constexpr StaffId second{12};
const std::string reason = "企业重复购买，双方同意全额退款";

Order completed() { return order_in(OrderState::completed); }

std::string repeated(std::size_t times)
{
    std::string text;
    while (times-- > 0)
        text += "退";
    return text;
}

}

BOOST_AUTO_TEST_CASE(only_a_completed_order_is_reversed)
{
    for (const auto& [state, state_word] : words<OrderState>)
        BOOST_TEST_CONTEXT(state_word)
        {
            const auto delivery = can_be_in(state, Delivery::courier) ? Delivery::courier : Delivery::pick_up;
            const auto order = order_in(state, whole_application(delivery));
            if (state == OrderState::completed)
                BOOST_TEST(Reversal(order, reason, asker, noon).open());
            else
                BOOST_CHECK_EXCEPTION(Reversal(order, reason, asker, noon), DomainError, is(Fault::wrong_state));
        }
}

BOOST_AUTO_TEST_CASE(its_reason_has_ten_to_two_hundred_characters)
{
    for (const std::size_t length : {10, 200})
        BOOST_CHECK_NO_THROW(Reversal(completed(), repeated(length), asker, noon));
    for (const std::size_t length : {0, 9, 201})
        BOOST_CHECK_EXCEPTION(Reversal(completed(), repeated(length), asker, noon), DomainError, is(Fault::incomplete));
}

BOOST_AUTO_TEST_CASE(who_asked_does_not_decide_and_only_they_withdraw)
{
    const auto order = completed();
    Reversal asked(order, reason, asker, noon);
    BOOST_TEST(!asked.may_decide(asker));
    BOOST_TEST(asked.may_decide(second));
    BOOST_CHECK_EXCEPTION(asked.approve(order, asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(asked.refuse("不同意", asker, noon), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(asked.withdraw(second, noon), DomainError, is(Fault::forbidden));
    BOOST_TEST(asked.open());
    asked.withdraw(asker, noon);
    BOOST_CHECK(asked.outcome() == ReversalOutcome::withdrawn);
}

BOOST_AUTO_TEST_CASE(it_is_decided_once)
{
    const auto order = completed();
    Reversal asked(order, reason, asker, noon);
    asked.refuse("证书已经使用", second, noon);
    BOOST_CHECK(asked.outcome() == ReversalOutcome::refused);
    BOOST_TEST(asked.refusal_reason() == "证书已经使用");
    BOOST_TEST(!asked.may_decide(second));
    BOOST_TEST(!asked.may_withdraw(asker));
    BOOST_CHECK_EXCEPTION(asked.approve(order, second, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(asked.refuse("再次", second, noon), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(asked.withdraw(asker, noon), DomainError, is(Fault::wrong_state));
}

BOOST_AUTO_TEST_CASE(a_reversed_order_is_closed_keeps_its_reason_and_shows_its_whole_way)
{
    auto order = completed();
    order.reverse(second, reason, noon);
    BOOST_TEST(word(order.state()) == "closed");
    BOOST_TEST(order.reversed());
    BOOST_TEST(order.reversal_reason() == reason);
    BOOST_TEST(order.changes().back().reason == reason);
    BOOST_CHECK(order.changes().back().staff == second);
    using enum OrderState;
    BOOST_CHECK((order.way()
                 == std::vector{draft, awaiting_payment, awaiting_review, dispatched, completed, OrderState::closed}));
    BOOST_TEST(!order_in(OrderState::closed).reversed());
}

BOOST_AUTO_TEST_CASE(its_text_message_tells_order_and_reason)
{
    auto order = completed();
    order.reverse(second, reason, noon);
    const auto text = text_about(order, order.changes().back());
    BOOST_REQUIRE(text);
    BOOST_TEST(word(text->purpose) == "reversed");
    BOOST_TEST(text->variables.at("order") == order.number());
    BOOST_TEST(text->variables.at("reason") == reason);
}

BOOST_AUTO_TEST_SUITE_END()
