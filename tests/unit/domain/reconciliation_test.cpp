// The bill beside the books: every way in which the two can differ, and those in which they do not.
#include "domain/reconciliation.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(reconciliation)

using namespace cakey;
using namespace std::chrono_literals;
using cakey::support::noon;

namespace {

const std::string first = "2026112300000001_1_1", second = "2026112300000002_1_1";

BillEntry paid(const std::string& number, Fen amount = Fen(46000), const std::string& trade = "T1")
{
    return {0, 0, BillKind::payment, number, "", trade, amount, noon};
}

BillEntry refunded(const std::string& number, Fen amount = Fen(46000))
{
    return {0, 0, BillKind::refund, number, number + "_R", "T1", amount, noon};
}

Booked received(const std::string& number, std::optional<Fen> amount = Fen(46000))
{
    return {BillKind::payment,
            number,
            "",
            number.substr(0, 16),
            amount ? "T1" : "",
            amount,
            amount ? std::optional(noon) : std::nullopt};
}

Booked given_back(const std::string& number, std::optional<Fen> amount = Fen(46000))
{
    return {BillKind::refund,
            number,
            number + "_R",
            number.substr(0, 16),
            "",
            amount,
            amount ? std::optional(noon) : std::nullopt};
}

// "kind number;", each.
std::string said(const std::vector<BillDifference>& found)
{
    std::string text;
    for (const auto& one : found)
        text += std::string(word(one.kind)) + ' ' + (one.out_request_no.empty() ? one.out_trade_no : one.out_request_no)
                + ';';
    return text;
}

std::string said(std::vector<BillEntry> entries, DayBooks books)
{
    return said(reconcile({std::move(entries), {}}, books));
}

}

BOOST_AUTO_TEST_CASE(both_say_the_same)
{
    const DayBooks books{.due = {received(first), given_back(first)}, .named = {received(first), given_back(first)}};
    BOOST_TEST(said({paid(first), refunded(first)}, books) == "");
    BOOST_TEST(said({}, {}) == "");
}

BOOST_AUTO_TEST_CASE(money_that_the_books_do_not_know_is_a_difference)
{
    BOOST_TEST(said({paid(first), refunded(second)}, {})
               == "gateway_only " + first + ";gateway_only " + second + "_R;");
}

BOOST_AUTO_TEST_CASE(an_attempt_without_money_is_named_with_its_order)
{
    const auto found = reconcile({{paid(first), refunded(second)}, {}},
                                 {.named = {received(first, {}), given_back(second, {})}});
    BOOST_TEST(said(found) == "gateway_only " + first + ";gateway_only " + second + "_R;");
    BOOST_TEST(found[0].order_number == "2026112300000001");
    BOOST_TEST(found[0].gateway_amount->count() == 46000);
    BOOST_TEST(!found[0].books_amount);
    BOOST_TEST(!found[0].books_at);
    BOOST_TEST(found[0].open());
}

BOOST_AUTO_TEST_CASE(money_that_no_bill_knows_is_a_difference)
{
    const auto found = reconcile({}, {.due = {received(first), given_back(first)}});
    BOOST_TEST(said(found) == "books_only " + first + ";books_only " + first + "_R;");
    BOOST_TEST(found[0].order_number == "2026112300000001");
    BOOST_TEST(found[0].books_amount->count() == 46000);
    BOOST_TEST(!found[0].gateway_amount);
}

BOOST_AUTO_TEST_CASE(a_fen_less_is_a_difference)
{
    const auto found = reconcile({{paid(first, Fen(45999)), refunded(first, Fen(46001))}, {}},
                                 {.due = {received(first), given_back(first)}});
    BOOST_TEST(said(found) == "amount " + first + ";amount " + first + "_R;");
    BOOST_TEST(found[0].gateway_amount->count() == 45999);
    BOOST_TEST(found[0].books_amount->count() == 46000);
}

BOOST_AUTO_TEST_CASE(the_same_number_under_another_trade_is_a_difference)
{
    const auto found = reconcile({{paid(first, Fen(46000), "T2")}, {}}, {.due = {received(first)}});
    BOOST_TEST(said(found) == "trade " + first + ";");
    BOOST_TEST(found[0].gateway_trade_no == "T2");
    BOOST_TEST(found[0].books_trade_no == "T1");
}

BOOST_AUTO_TEST_CASE(a_payment_and_its_refund_are_told_apart)
{
    BOOST_TEST(said({refunded(first)}, {.due = {received(first), given_back(first)}}) == "books_only " + first + ";");
    BOOST_TEST(said({paid(first)}, {.due = {received(first), given_back(first)}}) == "books_only " + first + "_R;");
}

BOOST_AUTO_TEST_CASE(what_the_books_date_to_another_day_is_found_by_number)
{
    BOOST_TEST(said({paid(first)}, {.named = {received(first)}}) == "");
}

BOOST_AUTO_TEST_CASE(what_stands_on_another_days_bill_is_not_missed_on_this_one)
{
    BOOST_TEST(said({}, {.due = {received(first)}, .billed = {{BillKind::payment, first}}}) == "");
    // A refund on another bill says nothing of its payment.
    BOOST_TEST(said({}, {.due = {received(first)}, .billed = {{BillKind::refund, first}}})
               == "books_only " + first + ";");
}

BOOST_AUTO_TEST_CASE(what_stands_twice_is_a_difference)
{
    const DayBooks books{.due = {received(first)}, .named = {received(first)}};
    BOOST_TEST(said({paid(first), paid(first)}, books) == "repeated " + first + ";");
    auto again = books;
    again.billed = {{BillKind::payment, first}};
    BOOST_TEST(said({paid(first)}, again) == "repeated " + first + ";");
}

BOOST_AUTO_TEST_CASE(a_line_that_cannot_be_read_is_a_difference_of_its_own)
{
    const auto found = reconcile({{paid(first)}, {{7, BillFault::no_amount}}}, {.due = {received(first)}});
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST((found[0].kind == DifferenceKind::unreadable));
    BOOST_TEST(found[0].line == 7);
    BOOST_TEST((found[0].fault == BillFault::no_amount));
    BOOST_TEST(!found[0].about);
}

BOOST_AUTO_TEST_CASE(a_bill_is_summed_up)
{
    const auto sum = sum_of({{paid(first), paid(second, Fen(1)), refunded(first)}, {}});
    BOOST_TEST(sum.payments == 2);
    BOOST_TEST(sum.paid.count() == 46001);
    BOOST_TEST(sum.refunds == 1);
    BOOST_TEST(sum.refunded.count() == 46000);
    BOOST_TEST(sum_of({}).nothing());
}

BOOST_AUTO_TEST_SUITE_END()
