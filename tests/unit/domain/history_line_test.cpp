// A line of history says all of a change.
#include "domain/history_line.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(history_line)

using namespace cakey;
using namespace cakey::support;

BOOST_AUTO_TEST_CASE(a_line_says_from_where_to_where_by_whom_when_and_why)
{
    auto order = order_in(OrderState::awaiting_review);
    order.promise(noon + std::chrono::hours(1));
    order.claim(an_operator, noon);
    order.refuse(an_operator, "看不清", noon);
    const HistoryLine line(order, order.changes().back());
    BOOST_TEST(word(line.from_state) == "awaiting_review");
    BOOST_TEST(word(line.to_state) == "draft");
    BOOST_TEST(word(line.event) == "refused");
    BOOST_TEST(word(line.by) == "operator");
    BOOST_CHECK(line.staff_id == an_operator);
    BOOST_CHECK(line.at == noon);
    BOOST_TEST(line.reason == "看不清");
    BOOST_CHECK(line.due_at == noon + std::chrono::hours(1));
    BOOST_CHECK(!order.due_at());
}

BOOST_AUTO_TEST_SUITE_END()
