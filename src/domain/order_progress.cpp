// What comes next is what stands on the order's way.
#include "domain/order_progress.hpp"

#include <algorithm>

namespace cakey {

namespace {

std::optional<OrderState> after(const Order& order)
{
    // Corrected, it is reviewed again: that lies behind it on its way.
    if (order.state() == OrderState::awaiting_correction)
        return OrderState::awaiting_review;
    const auto way = order.way();
    const auto here = std::ranges::find(way, order.state());
    return here == way.end() || here + 1 == way.end() ? std::nullopt : std::optional(*(here + 1));
}

std::string review_of(const Order& order, int days)
{
    const auto due = business_rule(order.application().business_type).due;
    return std::string("一般在") + (order.total() == Fen() ? "提交" : "支付") + "后 "
           + (due.count() > 0 ? std::to_string(due.count()) + " 小时" : std::to_string(days) + " 个工作日")
           + "内完成审核。";
}

std::string usual_of(const Order& order, int review_days, int correction_days, int receipt_days)
{
    switch (order.state()) {
    case OrderState::draft:
        return "订单已退回企业，修改后可以重新提交。";
    case OrderState::awaiting_payment:
        return "请在提交后 " + std::to_string(Order::payment_time.count()) + " 小时内支付，支付后随即进入审核。";
    case OrderState::awaiting_review:
        return review_of(order, review_days);
    case OrderState::awaiting_correction:
        return "请登录后在 " + std::to_string(correction_days) + " 天内补正，补正后随即重新审核。";
    case OrderState::in_progress:
        return "办理网点会打电话预约领取时间。";
    case OrderState::handed_over:
    case OrderState::dispatched:
        return "收到后请登录确认收货，" + std::to_string(receipt_days) + " 天后自动确认。";
    case OrderState::completed:
    case OrderState::closed:
        break;
    }
    return {};
}

}

OrderProgress progress_of(const Order& order, int review_days, int correction_days, int receipt_days)
{
    return {order.state(), after(order), usual_of(order, review_days, correction_days, receipt_days)};
}

}
