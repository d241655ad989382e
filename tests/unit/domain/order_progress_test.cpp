// What whoever asks for an order's progress is told.
#include "domain/order_progress.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(order_progress)

using namespace cakey;
using namespace cakey::support;

namespace {

OrderProgress of(const Order& order) { return progress_of(order, 3, 15, 15); }
std::string_view next_of(const Order& order)
{
    const auto next = of(order).next;
    return next ? word(*next) : std::string_view("none");
}

}

BOOST_AUTO_TEST_CASE(what_comes_next_is_what_stands_on_the_orders_way)
{
    BOOST_TEST(next_of(order_in(OrderState::awaiting_payment)) == "awaiting_review");
    BOOST_TEST(next_of(order_in(OrderState::awaiting_review)) == "dispatched");
    BOOST_TEST(next_of(order_in(OrderState::awaiting_review, whole_application(Delivery::pick_up))) == "in_progress");
    BOOST_TEST(next_of(order_in(OrderState::awaiting_review, whole_application(Delivery::none))) == "completed");
    BOOST_TEST(next_of(order_in(OrderState::awaiting_correction)) == "awaiting_review");
    BOOST_TEST(next_of(order_in(OrderState::dispatched)) == "completed");
    BOOST_TEST(next_of(order_in(OrderState::completed)) == "none");
    BOOST_TEST(next_of(order_in(OrderState::closed)) == "none");
}

BOOST_AUTO_TEST_CASE(how_long_it_takes_is_what_administrators_have_set)
{
    BOOST_TEST(of(order_in(OrderState::awaiting_review)).usual == "一般在支付后 3 个工作日内完成审核。");
    BOOST_TEST(of(order_in(OrderState::dispatched)).usual.find("15 天后自动确认") != std::string::npos);
    BOOST_TEST(of(order_in(OrderState::completed)).usual == "");
}

BOOST_AUTO_TEST_CASE(a_revocation_takes_hours_from_when_it_was_submitted_since_it_is_free)
{
    auto application = whole_application(Delivery::none);
    application.business_type = BusinessType::revocation;
    application.reason = "公司注销";
    Order order(Cast().number, Cast().company, std::move(application), noon);
    submit(order, noon, Fen());
    BOOST_TEST(of(order).usual == "一般在提交后 24 小时内完成审核。");
}

BOOST_AUTO_TEST_SUITE_END()
