// The list of invoiced orders; the invoices of one.
#include "deeds/invoices.hpp"
#include "deeds/reissues.hpp"
#include "domain/email.hpp"
#include "domain/fault.hpp"
#include "pages/frame/lists.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/invoices/handlers.hpp"
#include "pages/invoices/year.hpp"
#include "pages/orders/parts.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field email_field{
    .id = "email", .label = "发送到", .hint = "可以改为其他邮箱，每张发票每天最多发送 5 次。", .longest = 254, .required = false,
    .rule = TextRule::email, .type = "email", .autocomplete = "email", .verbatim = true, .wide = true};
// clang-format on

void set_time(web::Fields& fields, web::Name section, std::optional<Instant> at)
{
    if (!at)
        return;
    auto row = fields.add(section);
    show_time(row, *at);
}

InvoiceFormats formats_of(const InvoiceRow& invoice)
{
    InvoiceFormats formats;
    for (const auto& [format, name] : words<InvoiceFormat>)
        if (invoice.has(format))
            formats.add(format);
    return formats;
}

// 「下载」 in each format that there is.
void add_files(web::Fields& place, const InvoiceFormats& formats)
{
    formats.each([&](InvoiceFormat format) {
        auto file = place.add("FILES");
        file.set_view("FORMAT", word(format));
        if (format != InvoiceFormat::pdf)
            file.add("NAMED").set_view("FORMAT_LABEL", label(format));
    });
}

// The newest one that was asked for.
void show_reissue(web::Fields& row, const ReissueRow& reissue)
{
    if (reissue.outcome == ReissueOutcome::withdrawn)
        return;
    auto asked = row.add("REISSUE");
    show_time(asked, reissue.asked_at);
    if (reissue.open()) {
        auto open = asked.add("OPEN");
        open.set("TITLE_NOW", reissue.title);
        open.set("TAX_NUMBER_NOW", reissue.tax_number);
        if (reissue.asked_by == Party::company)
            open.show("MAY_WITHDRAW");
    } else if (reissue.outcome == ReissueOutcome::refused) {
        asked.add("REFUSED").set("TEXT", reissue.refusal_reason);
    } else if (reissue.successor.empty()) {
        asked.show("UNDER_WAY");
    }
}

web::Fields add_row(web::Fields& page, const InvoiceRow& invoice)
{
    auto row = page.add("INVOICES");
    row.set("NO", invoice.order_number);
    row.set("NUMBER", or_dash(invoice.invoice_number));
    row.set("INVOICE_TITLE", invoice.title);
    row.set("TAX_NUMBER", invoice.tax_number);
    row.set_view("INVOICE_KIND", label(invoice.kind));
    row.set("EMAIL", invoice.email);
    row.set("AMOUNT", invoice.amount.grouped());
    show_state(row, invoice.state);
    set_time(row, "ISSUED", invoice.issued_at);
    set_time(row, "MAILED", invoice.mailed_at);
    if (!invoice.replaces.empty())
        row.add("REPLACING").set("REPLACED", invoice.replaces);
    if (!invoice.mail_to.empty())
        row.add("ELSEWHERE").set("MAIL_TO", invoice.mail_to);
    return row;
}

}

web::Response Invoices::list(const web::Request& request, const CompanyPerson& who) const
{
    const ListTurn turn(request);
    const InvoiceFilter filter{who.id, turn.after, turn.before};
    std::optional<Instant> first_issued;
    const auto found = store_.read([&](Unit& unit) {
        InvoicePage page;
        unit.together({
            [&] { first_issued = unit.invoices().first_issued(who.id); },
            [&] { page = unit.invoices().page(filter); },
        });
        return page;
    });

    auto page = screens_.page(request, who, "发票管理", Here::invoices);
    if (first_issued)
        show_years(page, *first_issued, clock_.now());
    for (const auto& invoice : found.rows) {
        auto row = add_row(page, invoice);
        if (!is_issued(invoice.state))
            continue;
        auto deeds = row.add("DEEDS");
        add_files(deeds, formats_of(invoice));
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
    return page_of(request, who, {});
}

// With what was typed as another address.
web::Response Invoices::page_of(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    const auto& number = order_number_in(request);
    std::optional<Order> order;
    std::vector<ReissueRow> reissues;
    bool may_ask = false;
    const auto invoices = store_.read([&](Unit& unit) {
        std::vector<InvoiceRow> all;
        unit.together({
            [&] { order = unit.orders().of(who.id, number); },
            [&] { reissues = unit.reissues().of_order(number); },
            [&] { all = unit.invoices().of_order(number); },
        });
        may_ask = deeds::may_ask_reissue(unit, *order);
        return all;
    });
    if (invoices.empty())
        throw DomainError(Fault::not_found);

    auto page = screens_.page(request, who, "开票详情", Here::invoices);
    page.set("NO", number);
    page.set("ORDER_URL", urls_.order(number));
    form.show_errors(page);
    for (const auto& invoice : invoices) {
        auto row = add_row(page, invoice);
        if (const auto formats = formats_of(invoice); is_issued(invoice.state) && !formats.empty()) {
            auto downloads = row.add("DOWNLOADS");
            add_files(downloads, formats);
        }
        if (&invoice == &invoices.front() && is_issued(invoice.state)) {
            auto deeds = row.add("DEEDS");
            auto address = form;
            if (!form.failed())
                address.put(email_field, invoice.email);
            address.show(deeds, email_field);
            if (may_ask)
                deeds.show("MAY_REISSUE");
        }
        show_reversal(row, invoice, *order);
        if (!invoice.red_formats.empty()) {
            auto red = row.add("RED_DOWNLOADS");
            red.set("RED_NUMBER", invoice.red_number);
            add_files(red, invoice.red_formats);
        }
        if (const auto reissue = std::ranges::find(reissues, invoice.id, &ReissueRow::invoice_id);
            reissue != reissues.end())
            show_reissue(row, *reissue);
    }
    return page.render("invoices/show", form.status());
}

// Of ?number=, an invoice or a red letter; without one of the newest invoice.
web::Response Invoices::download(const web::Request& request, const CompanyPerson& who) const
{
    const auto format = kind_in<InvoiceFormat>(request);
    const auto& number = order_number_in(request);
    std::string wanted(request.query("number"));
    auto files = store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(who.id, number);
        for (const auto& invoice : unit.invoices().of_order(order.number())) {
            if (is_issued(invoice.state) && (wanted.empty() || wanted == invoice.invoice_number)) {
                wanted = invoice.invoice_number;
                return unit.invoices().files(invoice.id);
            }
            if (wanted.empty())
                break;
            if (wanted == invoice.red_number)
                return InvoiceFiles(unit.red_letters().files(unit.red_letters().of(invoice.id)->id));
        }
        throw DomainError(Fault::not_found);
    });
    if (files.of(format).empty())
        throw DomainError(Fault::not_found);
    return web::file("电子发票-" + wanted + '.' + std::string(word(format)), media_type(format),
                     std::move(files.of(format)));
}

web::Response Invoices::mail(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    Form form(request.form());
    std::string to;
    if (!form.text(email_field).empty())
        if (const auto email = form.value<Email>(email_field))
            to = email->text();
    if (form.failed())
        return page_of(request, who, form);
    transact([&](Unit& unit, Instant now) {
        auto invoice = unit.invoices().of_company_order(who.id, number);
        if (!invoice)
            throw DomainError(Fault::not_found);
        deeds::mail_again(unit, *invoice, to == invoice->info.email ? std::string() : to, now);
    });
    return done(request, "invoice_mailed_again", urls_.invoice(number), "invoice_resent");
}

}
