// Payment attempts: their states, and what money that comes in does.
#include "domain/payment.hpp"

#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <map>

BOOST_AUTO_TEST_SUITE(payment)

using namespace cakey;
using namespace cakey::support;

namespace {

using State = PaymentState;

constexpr Instant later = noon + std::chrono::hours(1);
constexpr std::chrono::minutes life{10};

struct Counter {
    Order order = order_in(OrderState::awaiting_payment);
    Payment payment{order, 1, noon};

    bool is_in(OrderState state) const { return order.state() == state; }
};

// An attempt in that state, by the shortest way. Its order is on its own.
Payment payment_in(State state)
{
    Counter counter;
    auto& [order, payment] = counter;
    const auto receipt = full_receipt(payment);
    switch (state) {
    case State::wanted:
        break;
    case State::waiting:
        payment.show("qr", life, life, noon);
        break;
    case State::closing:
        payment.stop();
        break;
    case State::closed:
        payment.close();
        break;
    case State::failed:
        payment.fail();
        break;
    case State::paid:
        payment.settle(order, receipt, noon);
        break;
    case State::unexpected:
        payment.settle(order, {"t", payment.amount() + Fen(1), noon}, noon);
        break;
    case State::surplus:
        order.withdraw(noon);
        payment.settle(order, receipt, noon);
        break;
    }
    return payment;
}

struct Deed {
    const char* name;
    std::function<void(Payment&)> act;
    std::map<State, State> leads;
    bool refuses_else = true;  // false: elsewhere it is without effect
};

const std::vector<Deed> deeds{
    {"show", [](Payment& payment) { payment.show("qr", life, life, later); }, {{State::wanted, State::waiting}}},
    {"stop",
     [](Payment& payment) { payment.stop(); },
     {{State::wanted, State::closing}, {State::waiting, State::closing}},
     false},
    {"close",
     [](Payment& payment) { payment.close(); },
     {{State::wanted, State::closed}, {State::waiting, State::closed}, {State::closing, State::closed}}},
    {"fail", [](Payment& payment) { payment.fail(); }, {{State::wanted, State::failed}}},
};

}

BOOST_AUTO_TEST_CASE(each_deed_leads_where_it_should_from_each_state)
{
    for (const auto& [state, state_word] : words<State>)
        for (const auto& deed : deeds)
            BOOST_TEST_CONTEXT(deed.name << ", " << state_word)
            {
                auto payment = payment_in(state);
                const auto next = deed.leads.find(state);
                if (next != deed.leads.end() || !deed.refuses_else)
                    BOOST_CHECK_NO_THROW(deed.act(payment));
                else
                    BOOST_CHECK_EXCEPTION(deed.act(payment), DomainError, is(Fault::wrong_state));
                BOOST_TEST(word(payment.state()) == word(next != deed.leads.end() ? next->second : state));
            }
}

BOOST_AUTO_TEST_CASE(a_payment_is_open_until_it_is_paid_or_over_and_has_money_once_paid)
{
    const std::map<State, std::pair<bool, bool>> expected{
        {State::wanted, {true, false}},  {State::waiting, {true, false}}, {State::closing, {true, false}},
        {State::paid, {false, true}},    {State::surplus, {false, true}}, {State::unexpected, {false, true}},
        {State::closed, {false, false}}, {State::failed, {false, false}},
    };
    for (const auto& [state, state_word] : words<State>)
        BOOST_TEST_CONTEXT(state_word)
        {
            const auto payment = payment_in(state);
            BOOST_TEST(payment.is_open() == expected.at(state).first);
            BOOST_TEST(payment.has_money() == expected.at(state).second);
        }
}

BOOST_FIXTURE_TEST_CASE(an_attempt_is_for_the_present_submission_under_a_number_of_its_own, Counter)
{
    BOOST_TEST(payment.out_trade_no() == "2026112300000001_1_1");
    BOOST_TEST(payment.submission() == 1);
    BOOST_CHECK(payment.amount() == the_price);
    BOOST_TEST(Payment(order, 2, noon).out_trade_no() == "2026112300000001_1_2");
}

BOOST_AUTO_TEST_CASE(only_an_order_that_awaits_payment_is_paid_for)
{
    for (const auto& [state, state_word] : words<OrderState>)
        if (state != OrderState::awaiting_payment && can_be_in(state, Delivery::courier))
            BOOST_TEST_CONTEXT(state_word)
    BOOST_CHECK_EXCEPTION(Payment(order_in(state), 1, noon), DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(an_attempt_is_final_when_its_trade_and_a_margin_are_over, Counter)
{
    payment.show("https://qr.example/1", std::chrono::minutes(30), std::chrono::minutes(40), later);
    BOOST_TEST(payment.qr_code() == "https://qr.example/1");
    BOOST_CHECK(payment.qr_ends_at() == later + std::chrono::minutes(30));
    BOOST_CHECK(payment.final_after() == later + std::chrono::minutes(40) + Payment::margin);
}

BOOST_FIXTURE_TEST_CASE(paid_in_time_it_is_kept_and_the_order_moves_on, Counter)
{
    payment.show("qr", life, life, noon);
    BOOST_TEST(payment.settle(order, {"trade", the_price, noon + std::chrono::minutes(1)}, later));
    BOOST_TEST(word(payment.state()) == "paid");
    BOOST_TEST(payment.trade_no() == "trade");
    BOOST_CHECK(payment.received() == the_price);
    BOOST_CHECK(payment.paid_at() == noon + std::chrono::minutes(1));
    BOOST_CHECK(is_in(OrderState::awaiting_review));
}

BOOST_FIXTURE_TEST_CASE(paid_at_the_very_deadline_is_in_time, Counter)
{
    payment.settle(order, full_receipt(payment, *order.pay_by()), *order.pay_by() + std::chrono::hours(1));
    BOOST_TEST(word(payment.state()) == "paid");
}

BOOST_FIXTURE_TEST_CASE(paid_after_the_deadline_is_surplus_even_before_the_order_is_closed, Counter)
{
    BOOST_TEST(payment.settle(order, full_receipt(payment, *order.pay_by() + std::chrono::seconds(1)), later));
    BOOST_TEST(word(payment.state()) == "surplus");
    BOOST_CHECK(is_in(OrderState::awaiting_payment));
}

BOOST_FIXTURE_TEST_CASE(money_for_an_expired_order_is_surplus, Counter)
{
    order.expire(later);
    payment.stop();
    BOOST_TEST(payment.settle(order, full_receipt(payment), later));
    BOOST_TEST(word(payment.state()) == "surplus");
    BOOST_CHECK(is_in(OrderState::closed));
}

BOOST_FIXTURE_TEST_CASE(money_for_a_withdrawn_submission_is_surplus, Counter)
{
    order.withdraw(later);
    payment.stop();
    BOOST_TEST(payment.settle(order, full_receipt(payment), later));
    BOOST_TEST(word(payment.state()) == "surplus");
    BOOST_CHECK(is_in(OrderState::draft));
}

BOOST_FIXTURE_TEST_CASE(money_for_a_superseded_submission_is_surplus, Counter)
{
    order.withdraw(later);
    support::submit(order, later);
    BOOST_TEST(payment.settle(order, full_receipt(payment), later));
    BOOST_TEST(word(payment.state()) == "surplus");
    BOOST_CHECK(is_in(OrderState::awaiting_payment));
}

BOOST_FIXTURE_TEST_CASE(the_same_money_is_booked_once, Counter)
{
    BOOST_TEST(payment.settle(order, full_receipt(payment), later));
    const auto steps = order.changes().size();
    BOOST_TEST(!payment.settle(order, {"another", Fen(1), later}, later));
    BOOST_TEST(word(payment.state()) == "paid");
    BOOST_CHECK(payment.received() == the_price);
    BOOST_TEST(order.changes().size() == steps);
}

BOOST_FIXTURE_TEST_CASE(a_second_attempt_paid_for_the_same_submission_is_surplus, Counter)
{
    payment.stop();
    Payment second(order, 2, noon);
    BOOST_TEST(payment.settle(order, full_receipt(payment), later));
    BOOST_TEST(second.settle(order, full_receipt(second), later));
    BOOST_TEST(word(payment.state()) == "paid");
    BOOST_TEST(word(second.state()) == "surplus");
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_is_held_for_the_desk_and_moves_nothing, Counter)
{
    for (const auto amount : {the_price - Fen(1), the_price + Fen(1)}) {
        Counter fresh;
        BOOST_TEST(fresh.payment.settle(fresh.order, {"trade", amount, noon}, later));
        BOOST_TEST(word(fresh.payment.state()) == "unexpected");
        BOOST_CHECK(fresh.payment.received() == amount);
        BOOST_CHECK(fresh.is_in(OrderState::awaiting_payment));
    }
}

BOOST_FIXTURE_TEST_CASE(the_right_amount_after_a_wrong_one_is_kept, Counter)
{
    payment.settle(order, {"trade", Fen(1), noon, Fen(1)}, later);
    BOOST_TEST(!payment.settle(order, {"trade", Fen(2), noon}, later));
    BOOST_TEST(payment.settle(order, {"trade", the_price, noon}, later));
    BOOST_TEST(word(payment.state()) == "paid");
    BOOST_CHECK(payment.received() == the_price);
    BOOST_CHECK(payment.invoiceable() == the_price);
    BOOST_CHECK(is_in(OrderState::awaiting_review));
    BOOST_TEST(!payment.settle(order, {"trade", Fen(1), noon}, later));
}

BOOST_AUTO_TEST_CASE(money_that_comes_after_all_for_a_closed_attempt_is_booked)
{
    for (const auto state : {State::closing, State::closed, State::failed}) {
        auto payment = payment_in(state);
        auto order = order_in(OrderState::awaiting_payment);
        BOOST_TEST(payment.settle(order, full_receipt(payment), later));
        BOOST_TEST(word(payment.state()) == "paid");
        BOOST_CHECK(order.state() == OrderState::awaiting_review);
    }
}

BOOST_AUTO_TEST_CASE(what_may_be_invoiced_is_what_the_gateway_says_or_all)
{
    const auto invoiceable = [](std::optional<Fen> told) {
        auto [order, payment] = Counter();
        auto receipt = full_receipt(payment);
        receipt.invoice_amount = told;
        payment.settle(order, receipt, noon);
        return payment.invoiceable();
    };
    BOOST_CHECK(invoiceable(std::nullopt) == the_price);
    BOOST_CHECK(invoiceable(the_price) == the_price);
    BOOST_CHECK(invoiceable(the_price - Fen(500)) == the_price - Fen(500));
    BOOST_CHECK(invoiceable(Fen()) == Fen());
    BOOST_CHECK(invoiceable(the_price + Fen(1)) == the_price);  // never more than came in
}

BOOST_AUTO_TEST_SUITE_END()
