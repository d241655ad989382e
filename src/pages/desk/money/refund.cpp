// A refund beside its order and payment, with Alipay's last word.
#include "pages/desk/money/refund.hpp"

#include "pages/frame/words.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

RefundAtDesk RefundAtDesk::of(Unit& unit, std::int64_t id)
{
    auto refund = unit.payments().refund_at(id);
    auto order = unit.orders().numbered(refund.order_number);
    auto payment = unit.payments().at(refund.payment_id);
    return {std::move(refund), std::move(order), std::move(payment), unit.outbox().find(OutboxKind::refund, id)};
}

bool RefundAtDesk::is_stuck() const
{
    return refund.state == RefundState::stuck && item && item->state == OutboxState::stuck;
}

void show_refund(web::Fields& page, const RefundAtDesk& found)
{
    const auto& [refund, order, payment, item] = found;
    page.set("ID", refund.id);
    page.set("NO", order.number());
    page.set_view("ORDER_STATE", word(order.state()));
    page.set_view("ORDER_STATE_LABEL", label(order.state()));
    page.set("COMPANY", order.applicant().name);
    page.set("OUT_REQUEST_NO", refund.out_request_no);
    page.set("TRADE_NO", or_dash(payment.trade_no()));
    show_time(page, "PAID", "PAID_ISO", payment.paid_at().value_or(payment.created_at()));
    show_time(page, "WANTED", "WANTED_ISO", refund.created_at);
    page.set("AMOUNT", refund.amount.grouped());
    show_state(page, refund.state);
    if (!item || item->code.empty())
        return;
    auto answer = page.add("ANSWER");
    answer.set("CODE", item->code);
    answer.set("TRIES", item->tries);
    show_time(answer, item->finished_at.value_or(item->created_at));
}

}
