// A day's bill: when it is asked for, and what is known of it then; and what somebody finds out about a difference.
#include "domain/bill_day.hpp"
#include "domain/bill_difference.hpp"

#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bill_day)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes half_past_nine = 9h + 30min;

Instant in_china(std::string_view day, std::chrono::minutes time) { return china_midnight(*date_in(day)) + time; }

BillDay day() { return {*date_in("2026-11-22"), noon}; }

BillSum some()
{
    BillSum sum;
    sum.add(BillKind::payment, Fen(46000));
    return sum;
}

}

BOOST_AUTO_TEST_CASE(yesterdays_bill_is_there_from_half_past_nine_on)
{
    const auto newest = [](Instant now) { return date_text(newest_bill_day(now, half_past_nine)); };
    BOOST_TEST(newest(in_china("2026-11-23", half_past_nine)) == "2026-11-22");
    BOOST_TEST(newest(in_china("2026-11-23", 23h)) == "2026-11-22");
    BOOST_TEST(newest(in_china("2026-11-23", half_past_nine - 1min)) == "2026-11-21");
    BOOST_TEST(newest(in_china("2026-11-23", 0min)) == "2026-11-21");
    BOOST_TEST(newest(in_china("2026-03-01", 10h)) == "2026-02-28");
}

BOOST_AUTO_TEST_CASE(what_does_not_come_is_asked_for_after_a_growing_while)
{
    auto one = day();
    BOOST_TEST((one.due_at == noon));
    one.ask(noon);
    BOOST_TEST((*one.due_at - noon == 5min));
    one.ask(noon);
    BOOST_TEST((*one.due_at - noon == 10min));
    for (int i = 0; i < 100; ++i)
        one.ask(noon);
    BOOST_TEST((*one.due_at - noon == 4h));
    one.ask_again(noon);
    BOOST_TEST((one.due_at == noon));
    one.ask(noon);
    BOOST_TEST((*one.due_at - noon == 5min));
}

BOOST_AUTO_TEST_CASE(a_bill_that_came_is_not_asked_for_any_more)
{
    auto one = day();
    one.ask(noon);
    one.compared(some(), some(), false, noon + 1s);
    BOOST_TEST((one.state == BillState::matched));
    BOOST_TEST(!one.due_at);
    BOOST_TEST((one.fetched_at == noon + 1s));
    one.compared(some(), {}, true, noon);
    BOOST_TEST((one.state == BillState::differing));
    one.compared({}, {}, false, noon);
    BOOST_TEST((one.state == BillState::empty));
    one.compared({}, {}, true, noon);
    BOOST_TEST((one.state == BillState::differing));
}

BOOST_AUTO_TEST_CASE(a_bill_that_there_is_not_is_told_from_one_that_nobody_heard_of)
{
    auto one = day();
    one.ask(noon);
    one.missed(false, "", noon);
    BOOST_TEST((one.state == BillState::waiting));
    one.missed(true, "BILL_NOT_EXIST", noon);
    BOOST_TEST((one.state == BillState::not_available));
    BOOST_TEST(one.code == "BILL_NOT_EXIST");
    BOOST_TEST(one.due_at.has_value());
}

BOOST_AUTO_TEST_CASE(what_was_known_stays_known_while_it_is_fetched_again)
{
    auto one = day();
    one.compared(some(), some(), false, noon);
    one.ask_again(noon);
    one.ask(noon);
    one.missed(true, "BILL_NOT_EXIST", noon);
    BOOST_TEST((one.state == BillState::matched));
}

BOOST_AUTO_TEST_CASE(after_thirty_days_nobody_asks_by_himself)
{
    auto one = day();
    one.ask(noon);
    one.missed(true, "BILL_NOT_EXIST", china_midnight(one.date()) + 30 * 24h);
    BOOST_TEST(one.due_at.has_value());
    one.missed(true, "BILL_NOT_EXIST", china_midnight(one.date()) + 30 * 24h + 1s);
    BOOST_TEST(!one.due_at);
}

BOOST_AUTO_TEST_CASE(a_bill_that_is_not_there_after_a_day_is_late)
{
    auto one = day();
    BOOST_TEST(!one.late(noon + 24h - 1s));
    BOOST_TEST(one.late(noon + 24h));
    one.compared({}, {}, false, noon);
    BOOST_TEST(!one.late(noon + 24h));
}

BOOST_AUTO_TEST_CASE(a_difference_is_verified_once)
{
    BillDifference one;
    one.verify(an_operator, "银行已确认", noon);
    BOOST_TEST(!one.open());
    BOOST_TEST(one.remark == "银行已确认");
    BOOST_CHECK_EXCEPTION(one.verify(a_colleague, "再次", noon), DomainError, is(Fault::wrong_state));
    BOOST_TEST((one.verified_by == an_operator));
}

BOOST_AUTO_TEST_CASE(the_same_difference_is_known_again)
{
    BillDifference one;
    one.kind = DifferenceKind::amount;
    one.out_trade_no = "A_1_1";
    one.gateway_amount = Fen(1);
    auto other = one;
    one.verify(an_operator, "银行已确认", noon);
    BOOST_TEST(one.says_what(other));
    other.take_over(one);
    BOOST_TEST(!other.open());
    BOOST_TEST(other.remark == "银行已确认");
    other.gateway_amount = Fen(2);
    BOOST_TEST(!one.says_what(other));
}

BOOST_AUTO_TEST_SUITE_END()
