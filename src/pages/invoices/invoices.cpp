// The list of invoiced orders; the invoices of one.
#include "deeds/invoices.hpp"
#include "domain/fault.hpp"
#include "pages/frame/lists.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/invoices/handlers.hpp"

namespace cakey::pages {

namespace {

void set_time(web::Fields& fields, web::Name section, std::optional<Instant> at)
{
    if (!at)
        return;
    auto row = fields.add(section);
    show_time(row, *at);
}

// 「下载」 in each format that there is, and 「重新发送」.
void add_deeds(web::Fields& row, const InvoiceRow& invoice)
{
    auto deeds = row.add("DEEDS");
    for (const auto& [format, name] : words<InvoiceFormat>) {
        if (!invoice.has(format))
            continue;
        auto file = deeds.add("FILES");
        file.set_view("FORMAT", name);
        if (format != InvoiceFormat::pdf)
            file.add("NAMED").set_view("FORMAT_LABEL", label(format));
    }
}

web::Fields add_row(web::Fields& page, const InvoiceRow& invoice)
{
    auto row = page.add("INVOICES");
    row.set("NO", invoice.order_number);
    row.set("NUMBER", or_dash(invoice.invoice_number));
    row.set("INVOICE_TITLE", invoice.title);
    row.set("TAX_NUMBER", invoice.tax_number);
    row.set("EMAIL", invoice.email);
    row.set("AMOUNT", invoice.amount.grouped());
    show_state(row, invoice.state);
    set_time(row, "ISSUED", invoice.issued_at);
    set_time(row, "MAILED", invoice.mailed_at);
    return row;
}

}

web::Response Invoices::list(const web::Request& request, const CompanyPerson& who) const
{
    const ListTurn turn(request);
    const InvoiceFilter filter{who.id, turn.after, turn.before};
    const auto found = store_.read([&](Unit& unit) { return unit.invoices().page(filter); });

    auto page = screens_.page(request, who, "发票管理", Here::invoices);
    for (const auto& invoice : found.rows) {
        auto row = add_row(page, invoice);
        if (is_issued(invoice.state))
            add_deeds(row, invoice);
    }
    if (found.rows.empty()) {
        page.show("EMPTY");
    } else {
        page.show("TABLE");
        show_pager(page, found, turn.page, [&](const std::string& to) { return urls_.invoices() + '?' + to; });
    }
    return page.render("invoices/list");
}

web::Response Invoices::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    std::optional<Order> order;
    const auto invoices = store_.read([&](Unit& unit) {
        order = unit.orders().of(who.id, number);
        return unit.invoices().of_order(order->id());
    });
    if (invoices.empty())
        throw DomainError(Fault::not_found);

    auto page = screens_.page(request, who, "开票详情", Here::invoices);
    page.set("NO", number);
    page.set("ORDER_URL", urls_.order(number));
    for (const auto& invoice : invoices) {
        auto row = add_row(page, invoice);
        if (&invoice == &invoices.front() && is_issued(invoice.state))
            add_deeds(row, invoice);
        if (is_void(invoice.number, *order) && is_issued(invoice.state))
            row.show("TO_REVERSE");
    }
    return page.render("invoices/show");
}

web::Response Invoices::download(const web::Request& request, const CompanyPerson& who) const
{
    const auto format = kind_in<InvoiceFormat>(request);
    const auto& number = order_number_in(request);
    std::string invoice_number;
    auto files = store_.read([&](Unit& unit) {
        const auto invoice = unit.invoices().of_company_order(who.id, number);
        if (!invoice || !is_issued(invoice->state))
            throw DomainError(Fault::not_found);
        invoice_number = invoice->invoice_number;
        return unit.invoices().files(invoice->id);
    });
    if (files.of(format).empty())
        throw DomainError(Fault::not_found);
    return web::file("电子发票-" + invoice_number + '.' + std::string(word(format)), media_type(format),
                     std::move(files.of(format)));
}

web::Response Invoices::mail(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    transact([&](Unit& unit, Instant now) {
        auto invoice = unit.invoices().of_company_order(who.id, number);
        if (!invoice)
            throw DomainError(Fault::not_found);
        deeds::mail_again(unit, *invoice, now);
    });
    return done(request, "invoice mailed again", urls_.invoice(number), "invoice_resent");
}

}
