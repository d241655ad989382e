// The line of states, the deeds of the present one, and why an order was refused.
#include "pages/order_progress.hpp"

#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

std::vector<OrderState> way(const Order& order)
{
    using enum OrderState;
    if (order.state() == closed)
        return {draft, closed};
    std::vector<OrderState> states{draft};
    const bool free = order.submission() > 0 && order.state() != draft && order.total() == Fen();
    if (!free)
        states.push_back(awaiting_payment);
    states.push_back(awaiting_review);
    if (order.state() == awaiting_correction)
        states.push_back(awaiting_correction);

    const auto& application = order.application();
    if (business_rule(application.business_type).delivered) {
        if (application.delivery == Delivery::pick_up)
            states.insert(states.end(), {in_progress, handed_over});
        else
            states.push_back(dispatched);
    }
    states.push_back(completed);
    return states;
}

}

void show_steps(web::Fields& fields, const Order& order)
{
    bool done = true;
    for (const auto state : way(order)) {
        auto step = fields.add("STEPS");
        step.set_view("LABEL", label(state));
        if (state == order.state()) {
            step.show("CURRENT");
            done = false;
        } else if (done) {
            step.show("DONE");
        }
    }
}

void show_correction(web::Fields& fields, const Order& order)
{
    auto row = fields.add("CORRECTION");
    row.set("WHAT", order.correction().what);
    show_time(row, "UNTIL", "UNTIL_ISO", order.state_since() + Order::correction_time);
}

void show_deeds(web::Fields& fields, const Order& order)
{
    if (order.state() == OrderState::draft)
        fields.show("CAN_SUBMIT");
    if (order.state() == OrderState::awaiting_payment) {
        auto pay = fields.add("CAN_PAY");
        show_time(pay, "PAY_BY", "PAY_BY_ISO", *order.pay_by());
    }
    if (order.allows(OrderEvent::corrected, Party::company))
        show_correction(fields, order);
    if (order.allows(OrderEvent::withdrawn, Party::company))
        fields.show("CAN_WITHDRAW");
    if (order.allows(OrderEvent::received, Party::company))
        fields.show("CAN_RECEIVE");
    if (order.may_be_deleted())
        fields.show("CAN_DELETE");
    else if (order.allows(OrderEvent::cancelled, Party::company))
        fields.show("CAN_CANCEL");
}

void show_refusal(web::Fields& fields, const Order& order, const std::vector<Refund>& refunds)
{
    if (order.refusal_reason().empty())
        return;
    auto refusal = fields.add("REFUSAL");
    refusal.set("REASON", order.refusal_reason());
    const auto refund = std::ranges::find(refunds, RefundReason::refused, &Refund::reason);
    if (refund == refunds.end())
        return;
    if (refund->state == RefundState::done)
        refusal.show("REFUNDED");
    else
        refusal.show("REFUNDING");
}

}
