// The bill of a draft, the total of an order, its payments and refunds.
#include "pages/order_sums.hpp"

#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

void show_total(web::Fields& fields, const Order& order, const PriceList& prices)
{
    if (order.state() != OrderState::draft) {
        fields.add("TOTAL_LINE").set("TOTAL", shown_amount(order.total()));
        return;
    }
    const auto lines = prices.lines(order.application());
    const auto total = prices.total(order.application());
    if (!lines || !total) {
        fields.show("NO_TOTAL");
        return;
    }
    fields.set("AGREED", total->count());
    auto bill = fields.add("BILL");
    bill.set("TOTAL", shown_amount(*total));
    for (const auto& line : *lines) {
        auto row = bill.add("LINES");
        row.set_view("ITEM", line.price->item == PricedItem::seal ? "电子签章" : "数字证书");
        row.set("PRICE", shown_amount(line.price->unit_price));
        row.set("COUNT", line.quantity);
        row.set("SUM", shown_amount(line.amount));
    }
}

void show_money(web::Fields& fields, const std::vector<Payment>& payments, const std::vector<Refund>& refunds)
{
    if (payments.empty())
        return;
    auto money = fields.add("MONEY");
    for (const auto& payment : payments) {
        auto row = money.add("PAYMENTS");
        row.set("OUT_TRADE_NO", payment.out_trade_no());
        row.set("AMOUNT", shown_amount(payment.has_money() ? payment.received() : payment.amount()));
        row.set_view("STATE_LABEL", label(payment.state()));
        row.set_view("STATE", payment.state() == PaymentState::paid ? "good" : payment.is_open() ? "waiting" : "idle");
        row.set("TRADE_NO", payment.trade_no().empty() ? std::string_view("—") : std::string_view(payment.trade_no()));
        show_time(row, "AT", "AT_ISO", payment.paid_at().value_or(payment.created_at()));
    }
    for (const auto& refund : refunds) {
        auto row = money.add("REFUNDS");
        row.set("OUT_REQUEST_NO", refund.out_request_no);
        row.set("AMOUNT", shown_amount(refund.amount));
        row.set_view("STATE_LABEL", label(refund.state));
        row.set_view("STATE", refund.state == RefundState::done ? "good" : "waiting");
        show_time(row, "AT", "AT_ISO", refund.done_at.value_or(refund.created_at));
    }
}

}
