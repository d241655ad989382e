// An invoice order in Nuonuo's words. Amounts and numbers are strings.
#include "outside/invoice_request.hpp"

#include "base/utf8.hpp"
#include "domain/net_and_tax.hpp"
#include "outside/invoices.hpp"
#include "outside/json.hpp"

namespace cakey::outside {

namespace {

std::string rate_text(int percent) { return "0." + std::string(percent < 10 ? "0" : "") + std::to_string(percent); }

std::map<std::string, Json> detail(const InvoiceLine& line)
{
    const auto [net, tax] = split_gross(line.gross, line.tax_percent);
    std::map<std::string, Json> fields = {{"goodsName", line.name},
                                          {"goodsCode", line.tax_code},
                                          {"withTaxFlag", "1"},
                                          {"taxRate", rate_text(line.tax_percent)},
                                          {"taxIncludedAmount", line.gross.yuan()},
                                          {"taxExcludedAmount", net.yuan()},
                                          {"tax", tax.yuan()},
                                          {"invoiceLineProperty", "0"}};
    // Price and number go together or not at all; a price that is no whole number of fen would be rounded over there.
    if (line.quantity > 0 && line.gross.count() % line.quantity == 0) {
        fields["num"] = std::to_string(line.quantity);
        fields["price"] = Fen(line.gross.count() / line.quantity).yuan();
    }
    return fields;
}

}

std::string invoice_line(InvoiceKind kind) { return kind == InvoiceKind::special ? "bs" : "pc"; }

std::string billing_request(const InvoiceOrder& order, const NuonuoSettings& settings)
{
    std::map<std::string, Json> fields;
    for (const auto& [name, value] : {std::pair<const char*, std::string>{"buyerName", order.title},
                                      {"buyerTaxNum", order.tax_number},
                                      // Printed as one: 地址电话. What was typed before our form had this limit is cut.
                                      {"buyerAddress", std::string(first_code_points(order.address_and_phone, 80))},
                                      {"buyerAccount", order.bank_and_account},
                                      {"buyerPhone", order.mobile},
                                      {"email", order.email},
                                      {"salerTaxNum", settings.tax_number},
                                      {"salerAddress", settings.seller_address},
                                      {"salerTel", settings.seller_phone},
                                      {"salerAccount", settings.seller_bank_and_account},
                                      {"orderNo", order.number},
                                      {"invoiceDate", china_text(order.ordered_at)},
                                      {"clerk", settings.clerk},
                                      {"remark", order.remark},
                                      {"callBackUrl", settings.callback_url},
                                      {"pushMode", "-1"},
                                      {"invoiceType", "1"},
                                      {"invoiceLine", invoice_line(order.kind)}})
        if (!value.empty())
            fields[name] = value;
    std::vector<Json> details;
    details.reserve(order.lines.size());
    for (const auto& line : order.lines)
        details.emplace_back(detail(line));
    fields["invoiceDetail"] = details;
    return Json{{"order", fields}}.dump();
}

}
