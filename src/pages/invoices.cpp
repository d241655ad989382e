// The list of invoiced orders; the invoices of one.
#include "pages/invoices.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/frame/lists.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

bool is_issued(InvoiceState state)
{
    return state == InvoiceState::issued || state == InvoiceState::mailed;
}

std::string_view badge(InvoiceState state)
{
    return state == InvoiceState::mailed ? "good" : state == InvoiceState::failed ? "bad" : "waiting";
}

void set_time(web::Fields& fields, web::Name section, std::optional<Instant> at)
{
    if (!at)
        return;
    auto row = fields.add(section);
    show_time(row, "AT", "AT_ISO", *at);
}

void fill(web::Fields& row, const InvoiceRow& invoice)
{
    row.set("NO", invoice.order_number);
    row.set("NUMBER", invoice.invoice_number.empty() ? std::string_view("—") : invoice.invoice_number);
    row.set("INVOICE_TITLE", invoice.title);
    row.set("TAX_NUMBER", invoice.tax_number);
    row.set("EMAIL", invoice.email);
    row.set("AMOUNT", shown_amount(invoice.amount));
    row.set_view("STATE", badge(invoice.state));
    row.set_view("STATE_LABEL", label(invoice.state));
    set_time(row, "ISSUED", invoice.issued_at);
    set_time(row, "MAILED", invoice.mailed_at);
    if (is_issued(invoice.state))
        row.show("CAN_DOWNLOAD");
}

}

web::Response InvoicesPage::list(const web::Request& request) const
{
    const ListTurn turn(request);
    const InvoiceFilter filter{request.who<CompanyPerson>().id, turn.after, turn.before};
    const auto page = store_.read([&](Unit& unit) { return unit.invoices().page(filter); });

    auto fields = screens_.fields(request, "发票管理", Here::invoices);
    for (const auto& invoice : page.rows) {
        auto row = fields.add("INVOICES");
        fill(row, invoice);
    }
    if (page.rows.empty()) {
        fields.show("EMPTY");
    } else {
        fields.show("TABLE");
        show_pager(fields, Pager(page, turn.page), [&](const std::string& to) { return urls_.invoices() + '?' + to; });
    }
    return screens_.show(request, "invoices/list", fields);
}

web::Response InvoicesPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    request.log().order = number;
    const auto invoices = store_.read(
        [&](Unit& unit) { return unit.invoices().of_order(unit.orders().of(company, number).id()); });
    if (invoices.empty())
        throw DomainError(Fault::not_found);

    auto fields = screens_.fields(request, "开票详情", Here::invoices);
    fields.set("NO", number);
    fields.set("ORDER_URL", urls_.order(number));
    bool newest = true;
    for (const auto& invoice : invoices) {
        auto row = fields.add("INVOICES");
        fill(row, invoice);
        if (newest && is_issued(invoice.state))
            row.show("DEEDS");
        newest = false;
    }
    return screens_.show(request, "invoices/show", fields);
}

web::Response InvoicesPage::download(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    request.log().order = number;
    auto invoice = store_.read([&](Unit& unit) { return unit.invoices().of_company_order(company, number); });
    if (!invoice || !is_issued(invoice->state) || invoice->pdf.empty())
        throw DomainError(Fault::not_found);
    return web::file("电子发票-" + invoice->invoice_number + ".pdf", "application/pdf", std::move(invoice->pdf));
}

}
