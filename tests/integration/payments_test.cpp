// Money in the database: kept once, given back once, whoever tells of it and however often.
#include "deeds/payments.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(payments)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string number = "2026112300000001";
const std::string unique_violation = "23505";

struct Counter : World {
    Counter() { saved(OrderState::awaiting_payment); }

    Payment attempt(int which)
    {
        return store.transact([&](Unit& unit) {
            const auto order = unit.orders().numbered(number);
            unit.payments().close_open(order, noon);
            Payment payment(order, which, noon);
            unit.payments().add(payment);
            return payment;
        });
    }

    deeds::Settled settle_it(const Payment& payment, Fen amount = the_price)
    {
        return store.transact([&](Unit& unit) {
            return deeds::settle(unit, payment.id(), number, {"trade" + payment.out_trade_no(), amount, noon}, noon);
        });
    }
};

}

BOOST_FIXTURE_TEST_CASE(an_attempt_is_written_with_its_outbox_item, Counter)
{
    const auto payment = attempt(1);
    BOOST_TEST(count("outbox", "kind = 'payment' and subject_id = " + std::to_string(payment.id())) == 1);
    const auto found = store.read([&](Unit& unit) { return unit.payments().numbered("2026112300000001_1_1"); });
    BOOST_REQUIRE(found);
    BOOST_TEST(found->id() == payment.id());
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.payments().numbered("nothing"); }));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.payments().at(99); }), DomainError,
                          is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(repeats_are_a_companys_attempts_but_the_first_of_each_order, Counter)
{
    using namespace std::chrono_literals;
    const auto repeats = [&](CompanyId whose, Instant since) {
        return store.read([&](Unit& unit) { return unit.payments().repeats_of(whose, since); });
    };
    attempt(1);
    BOOST_TEST(repeats(company, noon - 1h) == 0);
    attempt(2);
    attempt(3);
    BOOST_TEST(repeats(company, noon - 1h) == 2);
    BOOST_TEST(repeats(company, noon) == 0);
    BOOST_TEST(repeats(stranger, noon - 1h) == 0);
}

BOOST_FIXTURE_TEST_CASE(only_one_attempt_at_a_time_waits_for_the_scan, Counter)
{
    attempt(1);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        Payment second(unit.orders().numbered(number), 2, noon);
        unit.payments().add(second);
    }),
                          DomainError, is(Fault::already_exists));
    BOOST_CHECK_NO_THROW(attempt(2));
    BOOST_TEST(sql("select string_agg(state, ' ' order by attempt) from payments") == "closing wanted");
}

BOOST_FIXTURE_TEST_CASE(an_attempts_number_is_drawn_once, Counter)
{
    attempt(1);
    BOOST_CHECK_EXCEPTION(attempt(1), DomainError, is(Fault::already_exists));
}

BOOST_FIXTURE_TEST_CASE(the_newest_attempt_is_of_the_present_submission, Counter)
{
    const auto newest = [&] {
        return store.read([&](Unit& unit) { return unit.payments().newest(unit.orders().numbered(number)); });
    };
    BOOST_CHECK(!newest());
    attempt(1);
    attempt(2);
    BOOST_TEST(newest()->attempt() == 2);
    change(number, [](Order& order) { order.withdraw(noon); });
    change(number, [](Order& order) { support::submit(order); });
    BOOST_CHECK(!newest());
    attempt(1);
    BOOST_TEST(newest()->submission() == 2);
    const auto all = store.read([&](Unit& unit) { return unit.payments().of(number); });
    BOOST_TEST(all.size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(money_that_comes_in_moves_the_order_on, Counter)
{
    const auto settled = settle_it(attempt(1));
    BOOST_TEST(settled.booked);
    BOOST_TEST(word(settled.order_state) == "awaiting_review");
    BOOST_TEST(word(find().state()) == "awaiting_review");
    BOOST_TEST(sql("select state || ' ' || received || ' ' || trade_no from payments")
               == "paid 46000 trade2026112300000001_1_1");
}

BOOST_FIXTURE_TEST_CASE(told_of_twice_it_is_booked_once, Counter)
{
    const auto payment = attempt(1);
    BOOST_TEST(settle_it(payment).booked);
    const auto version = find().version();
    BOOST_TEST(!settle_it(payment).booked);
    BOOST_TEST(find().version() == version);
    BOOST_TEST(count("order_changes", "event = 'paid'") == 1);
}

BOOST_FIXTURE_TEST_CASE(told_of_by_many_at_once_it_is_booked_once, Counter)
{
    const auto payment = attempt(1);
    const int booked = done_at_once(
        6, [&](Unit& unit) { return deeds::settle(unit, payment.id(), number, full_receipt(payment), noon).booked; });
    BOOST_TEST(booked == 1);
    BOOST_TEST(count("order_changes", "event = 'paid'") == 1);
    BOOST_TEST(count("payments", "state = 'paid'") == 1);
}

BOOST_FIXTURE_TEST_CASE(paid_twice_the_second_goes_back_by_itself, Counter)
{
    const auto first = attempt(1);
    const auto second = attempt(2);
    BOOST_TEST(word(settle_it(second).payment.state()) == "paid");
    BOOST_TEST(word(settle_it(first).payment.state()) == "surplus");
    BOOST_TEST(count("refunds", "reason = 'surplus' and out_trade_no = '2026112300000001_1_1'") == 1);
    BOOST_TEST(count("refunds") == 1);
    BOOST_TEST(count("outbox", "kind = 'refund'") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_database_itself_keeps_one_payment_per_submission, Counter)
{
    settle_it(attempt(1));
    sql("insert into payments (version, order_id, order_number, submission, attempt, out_trade_no, amount, state,"
        " qr_code, trade_no, received, created_at) select 1, order_id, order_number, 1, 2, 'another', amount,"
        " 'surplus', '', 't', received, created_at from payments");
    BOOST_CHECK_EXCEPTION(sql("update payments set state = 'paid'"), SqlError,
                          [](const SqlError& error) { return error.state == unique_violation; });
}

BOOST_FIXTURE_TEST_CASE(a_payment_goes_back_at_most_once, Counter)
{
    const auto payment = attempt(1);
    change(number, [](Order& order) { order.withdraw(noon); });
    const auto settled = settle_it(payment);
    BOOST_TEST(word(settled.payment.state()) == "surplus");
    const auto again = [&](Unit& unit) {
        auto same = settled.payment;
        unit.payments().save(same, noon);
    };
    BOOST_CHECK_EXCEPTION(store.transact(again), DomainError, is(Fault::already_exists));
    BOOST_TEST(count("refunds") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_is_held_and_goes_nowhere, Counter)
{
    BOOST_TEST(word(settle_it(attempt(1), Fen(1)).payment.state()) == "unexpected");
    BOOST_TEST(word(find().state()) == "awaiting_payment");
    BOOST_TEST(count("refunds") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_amount_is_given_back_by_the_desk_once, Counter)
{
    const auto payment = attempt(1);
    const auto give_back = [&] {
        return store.transact([&](Unit& unit) {
            return deeds::give_back(unit, payment.id(), Member{operator_, Role::operator_}, noon);
        });
    };
    BOOST_CHECK_EXCEPTION(give_back(), DomainError, is(Fault::wrong_state));
    settle_it(payment, Fen(1));
    BOOST_TEST(give_back() == number);
    BOOST_TEST(count("refunds", "reason = 'unexpected' and amount = 1 and state = 'wanted'") == 1);
    BOOST_TEST(count("outbox", "kind = 'payment' and state = 'done'") == 1);
    BOOST_TEST(count("audit_lines", "event = 'payment_given_back'") == 1);
    BOOST_CHECK_EXCEPTION(give_back(), DomainError, is(Fault::wrong_state));
    // Whatever is told of it from now on: it was given back.
    BOOST_TEST(!settle_it(payment).booked);
    BOOST_TEST(word(find().state()) == "awaiting_payment");
    BOOST_TEST(count("refunds") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_right_amount_after_a_wrong_one_is_kept_and_leaves_the_desk, Counter)
{
    const auto payment = attempt(1);
    settle_it(payment, Fen(1));
    BOOST_TEST(settle_it(payment).booked);
    BOOST_TEST(word(find().state()) == "awaiting_review");
    BOOST_TEST(count("outbox", "kind = 'payment' and state = 'done'") == 1);
    BOOST_TEST(count("refunds") == 0);
}

BOOST_FIXTURE_TEST_CASE(money_for_a_refused_submission_is_found_by_its_submission, Counter)
{
    settle_it(attempt(1));
    change(number, [&](Order& order) { order.claim(operator_, noon); });
    change(number, [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    BOOST_TEST(count("refunds", "reason = 'refused' and amount = 46000") == 1);
    const auto refunds = store.read([&](Unit& unit) { return unit.payments().refunds_of(number); });
    BOOST_TEST(refunds.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(an_attempt_saved_from_an_older_picture_is_stale, Counter)
{
    auto old = attempt(1);
    settle_it(old);
    old.stop();
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.payments().save(old, noon); }), DomainError,
                          is(Fault::stale));
    BOOST_TEST(sql("select state from payments") == "paid");
}

BOOST_AUTO_TEST_SUITE_END()
