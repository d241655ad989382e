// An order's data as the desk sees it.
#include "pages/desk/order_fields.hpp"

#include "pages/desk/outbox_fields.hpp"
#include "pages/papers/fields.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>
#include <string>

namespace cakey::pages {

namespace {

void show_invoice(web::Fields row, const InvoiceRow& invoice)
{
    const std::string_view number(invoice.invoice_number);
    row.set("NUMBER", number.empty() ? "—" : number);
    row.set("AMOUNT", shown_amount(invoice.amount));
    row.set_view("STATE", badge(invoice.state));
    row.set_view("STATE_LABEL", label(invoice.state));
    show_time(row, "AT", "AT_ISO", invoice.mailed_at.value_or(invoice.issued_at.value_or(invoice.created_at)));
}

}

void show_order(web::Fields& fields, const Order& order)
{
    fields.set("NO", order.number());
    fields.set("VERSION", order.version());
    fields.set_view("ORDER_STATE", word(order.state()));
    fields.set_view("ORDER_STATE_LABEL", label(order.state()));
    fields.set("TOTAL", shown_amount(order.total()));
    show_time(fields, "SINCE", "SINCE_ISO", order.state_since());
    show_time(fields, "SUBMITTED", "SUBMITTED_ISO", order.submitted_at().value_or(order.created_at()));
    fields.set("COMPANY_MOBILE", order.mobile());
    if (!order.refusal_reason().empty())
        fields.add("REFUSED").set("TEXT", order.refusal_reason());
    if (!order.correction().fields.empty())
        fields.add(order.state() == OrderState::awaiting_correction ? web::Name("SENT_BACK") : web::Name("CORRECTED"))
            .set("TEXT", order.correction().what);
    if (order.due_at()) {
        auto due = fields.add("DUE");
        show_time(due, "AT", "AT_ISO", *order.due_at());
    }
}

void show_history(web::Fields& fields, const std::vector<HistoryLine>& history)
{
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = fields.add("EVENTS");
        show_time(row, "AT", "AT_ISO", line->at);
        row.set_view("STATE", word(line->to_state));
        row.set_view("STATE_LABEL", label(line->to_state));
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (!line->reason.empty())
            row.add("REASON").set("TEXT", line->reason);
    }
}

void show_papers_beside(web::Fields& fields, const Order& order, const std::vector<Paper>& papers, const Urls& urls)
{
    auto beside = fields.add("BESIDE");
    for (const auto& [kind, name] : words<PaperKind>) {
        auto row = beside.add("PAPERS");
        row.set_view("KIND_LABEL", field_for(kind).label);
        const auto paper = std::ranges::find(papers, kind, &Paper::kind);
        if (paper == papers.end()) {
            row.show("MISSING");
            continue;
        }
        auto held = row.add(paper->media_type == "application/pdf" ? web::Name("PDF") : web::Name("PICTURE"));
        held.set("URL", urls.desk_paper(order.number(), name));
        show_time(held, "AT", "AT_ISO", paper->uploaded_at);
    }
}

void show_sending(web::Fields& fields, const Dossier& dossier, bool may_retry)
{
    for (const auto& invoice : dossier.invoices)
        show_invoice(fields.add("INVOICES"), invoice);
    if (dossier.outbox.empty())
        return;
    auto sending = fields.add("SENDING");
    for (const auto& item : dossier.outbox)
        show_outbox_item(sending, item, dossier.texts, may_retry);
}

}
