// What of an order is shown to whom, and which deeds are offered.
#include "pages/desk/order_screen.hpp"

#include "pages/papers/opened.hpp"
#include "pages/desk/order_fields.hpp"
#include "pages/desk/order_sight.hpp"
#include "pages/orders/handler_id.hpp"
#include "pages/orders/parts.hpp"

#include <utility>

namespace cakey::pages {

namespace {

void show_deeds(web::Fields& fields, const StaffPerson& who, const Dossier& dossier)
{
    const auto& order = dossier.order;
    if (order.state() == OrderState::awaiting_review && order.claimed_by() && *order.claimed_by() != who.id)
        fields.add("CLAIMED_BY").set("NAME", dossier.claimed_by);

    if (who.role == Role::reviewer && order.state() == OrderState::awaiting_review) {
        if (!order.claimed_by())
            fields.show("CAN_CLAIM");
        else if (*order.claimed_by() == who.id)
            fields.show("CAN_DECIDE");
    }
    if (who.role == Role::outlet && order.allows(OrderEvent::handed_over, Party::outlet))
        fields.show("CAN_HAND_OVER");
    const auto& application = order.application();
    if (business_rule(application.business_type).delivered && application.delivery == Delivery::courier)
        fields.show("BY_COURIER");
}

}

web::Response DeskOrderScreen::show(const web::Request& request, const DecisionForms& forms, int status) const
{
    const auto& who = request.who<StaffPerson>();
    const auto dossier = store_.read([&](Unit& unit) { return read_dossier(unit, request); });
    auto fields = screens_.fields(request, "订单详情", Here::work);
    const auto& order = dossier.order;
    show_order(fields, order);
    show_goods(fields, order, platform_name(dossier.platforms, order.application().platform));
    show_handler(fields, order.application(), id_number(who, order));
    show_delivery(fields, order, dossier.outlets);
    show_submitter(fields, {order.applicant(), order.invoice_info(), order.mobile()});
    show_history(fields, dossier.history);
    if (sees_papers(who.role)) {
        show_papers_beside(fields, order, dossier.papers, urls_);
        show_payments(fields, dossier.payments, dossier.refunds);
        show_sending(fields, dossier, who.role == Role::reviewer);
    }
    show_deeds(fields, who, dossier);
    forms.approval.show(fields);
    forms.refusal.show(fields);
    forms.sent_back.show(fields, order.application().business_type);
    auto response = screens_.show(request, "desk/order", fields, status);
    allow_frames(response);
    return response;
}

// In full for those who compare it with the ID card, while they do; masked for everybody else.
std::string DeskOrderScreen::id_number(const StaffPerson& who, const Order& order) const
{
    auto number = opened_handler_id(seal_, order.number(), order.application().handler_id_sealed);
    const bool compares = who.role == Role::reviewer && order.state() == OrderState::awaiting_review;
    return compares ? std::move(number) : masked_id(number);
}

}
