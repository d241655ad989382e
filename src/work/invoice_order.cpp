// Both are made of the prices of the moment at which the order was submitted.
#include "work/invoice_order.hpp"

#include "domain/net_and_tax.hpp"

namespace cakey::work {

// Nothing when the prices do not make the total: somebody changed them for a time that is over.
std::optional<InvoiceOrder> order_for(Unit& unit, const Invoice& invoice)
{
    const auto order = unit.orders().numbered(invoice.order_number);
    // The prices of the moment it was submitted: what the total was made of.
    const auto prices = unit.catalogue().prices(order.submitted_at().value_or(order.created_at()));
    const auto lines = prices.lines(order.application()).value_or(std::vector<PriceLine>());
    Fen sum;
    for (const auto& line : lines)
        sum += line.amount;
    if (sum != order.total() || invoice.amount > sum)
        return std::nullopt;
    InvoiceOrder request;
    request.number = invoice.number;
    request.kind = invoice.info.kind;
    request.title = invoice.info.title;
    request.tax_number = invoice.info.tax_number;
    request.address_and_phone = invoice.info.address_phone;
    request.bank_and_account = invoice.info.bank_account;
    request.mobile = order.mobile();
    request.email = invoice.info.email;
    request.remark = "订单 " + invoice.order_number;
    request.ordered_at = invoice.created_at;
    for (const auto& line : reduced_to(invoice.amount, lines))
        request.lines.push_back(
            {line.price->invoice_name, line.price->tax_code, line.quantity, line.amount, line.price->tax_percent});
    return request;
}

InvoicePaper paper_of(const InvoiceOrder& order, const InvoiceDrawing& by, const IssuedAs& issued)
{
    InvoicePaper paper{.kind = order.kind,
                       .number = issued.number,
                       .issued_at = issued.at,
                       .buyer = {order.title, order.tax_number},
                       .seller = by.seller,
                       .lines = {},
                       .remark = order.remark,
                       .clerk = by.clerk};
    for (const auto& line : order.lines) {
        const auto [net, tax] = split_gross(line.gross, line.tax_percent);
        paper.lines.push_back({line.name, line.quantity, net, line.tax_percent, tax});
    }
    return paper;
}

InvoicePaper red_paper_of(const InvoiceOrder& order, const InvoiceDrawing& by, const IssuedAs& issued,
                          const std::string& blue_number)
{
    auto paper = paper_of(order, by, issued);
    paper.remark = "被红冲蓝字数电票号码：" + blue_number + "\n" + paper.remark;
    for (auto& line : paper.lines) {
        line.quantity = -line.quantity;
        line.net = line.net * -1;
        line.tax = line.tax * -1;
    }
    return paper;
}

}
