// 「订单详情」 at the desk: read together; what is shown to whom, and which deeds are offered.
#include "domain/history_line.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/outbox.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"
#include "pages/orders/handler_id.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/fields.hpp"
#include "pages/papers/opened.hpp"
#include "store/catalogue.hpp"
#include "store/invoices.hpp"
#include "store/orders.hpp"
#include "store/outbox.hpp"
#include "store/papers.hpp"
#include "store/payments.hpp"
#include "store/staff_members.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// As far as this person sees it: outlet staff get no papers and no money.
struct Dossier {
    Order order;
    std::vector<HistoryLine> history;
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;  // only if it is picked up
    std::string claimed_by;       // the name; empty: nobody
    std::vector<Paper> papers;    // without their content
    std::vector<Payment> payments;
    std::vector<Refund> refunds;
    std::vector<InvoiceRow> invoices;
    std::vector<OutboxItem> outbox;
    TextsById texts;  // of the outbox
};

Dossier read_dossier(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto order = order_in_sight(unit, request, who);
    auto history = unit.orders().history(order);
    Dossier found{std::move(order), std::move(history), unit.catalogue().platforms(), {}, {}, {}, {}, {}, {}, {}, {}};
    const auto id = found.order.id();
    if (found.order.application().outlet)
        found.outlets = unit.catalogue().outlets();
    if (found.order.claimed_by())
        found.claimed_by = unit.staff().numbered(*found.order.claimed_by()).name;
    if (!sees_papers(who))
        return found;
    found.papers = unit.papers().of(id);
    found.payments = unit.payments().of(id);
    found.refunds = unit.payments().refunds_of(id);
    found.invoices = unit.invoices().of_order(id);
    found.outbox = unit.outbox().of_order(found.order.number());
    found.texts = texts_of(unit, found.outbox);
    return found;
}

void show_order(web::Fields& page, const Order& order)
{
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    page.set_view("ORDER_STATE", word(order.state()));
    page.set_view("ORDER_STATE_LABEL", label(order.state()));
    page.set("TOTAL", shown_amount(order.total()));
    show_time(page, "SINCE", "SINCE_ISO", order.state_since());
    show_time(page, "SUBMITTED", "SUBMITTED_ISO", order.submitted_at().value_or(order.created_at()));
    page.set("COMPANY_MOBILE", order.mobile());
    if (!order.refusal_reason().empty())
        page.add("REFUSED").set("TEXT", order.refusal_reason());
    if (!order.correction().fields.empty())
        page.add(order.state() == OrderState::awaiting_correction ? web::Name("RETURNED") : web::Name("CORRECTED"))
            .set("TEXT", order.correction().what);
    if (order.due_at()) {
        auto due = page.add("DUE");
        show_time(due, "AT", "AT_ISO", *order.due_at());
    }
}

void show_history(web::Fields& page, const std::vector<HistoryLine>& history)
{
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = page.add("EVENTS");
        show_time(row, "AT", "AT_ISO", line->at);
        row.set_view("STATE", word(line->to_state));
        row.set_view("STATE_LABEL", label(line->to_state));
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (!line->reason.empty())
            row.add("REASON").set("TEXT", line->reason);
    }
}

void show_papers_beside(web::Fields& page, const Dossier& dossier, const Urls& urls)
{
    auto beside = page.add("BESIDE");
    for (const auto& [kind, name] : words<PaperKind>) {
        auto row = beside.add("PAPERS");
        row.set_view("KIND_LABEL", field_for(kind).label);
        const auto paper = std::ranges::find(dossier.papers, kind, &Paper::kind);
        if (paper == dossier.papers.end()) {
            row.show("MISSING");
            continue;
        }
        auto held = row.add(paper->media_type == "application/pdf" ? web::Name("PDF") : web::Name("PICTURE"));
        held.set("URL", urls.desk_paper(dossier.order.number(), name));
        show_time(held, "AT", "AT_ISO", paper->uploaded_at);
    }
}

// Invoices, and what the outbox has sent or has still to send.
void show_sending(web::Fields& page, const Dossier& dossier, bool may_retry)
{
    for (const auto& invoice : dossier.invoices) {
        auto row = page.add("INVOICES");
        row.set("NUMBER", or_dash(invoice.invoice_number));
        row.set("AMOUNT", shown_amount(invoice.amount));
        row.set_view("STATE", badge(invoice.state));
        row.set_view("STATE_LABEL", label(invoice.state));
        show_time(row, "AT", "AT_ISO", invoice.mailed_at.value_or(invoice.issued_at.value_or(invoice.created_at)));
    }
    if (dossier.outbox.empty())
        return;
    auto sending = page.add("SENDING");
    for (const auto& item : dossier.outbox)
        show_outbox_item(sending, item, dossier.texts, may_retry);
}

void show_deeds(web::Fields& page, const StaffPerson& who, const Dossier& dossier)
{
    const auto& order = dossier.order;
    const bool in_review = order.state() == OrderState::awaiting_review;
    if (in_review && order.claimed_by() && *order.claimed_by() != who.id)
        page.add("CLAIMED_BY").set("NAME", dossier.claimed_by);
    if (who.role == Role::reviewer && in_review && !order.claimed_by())
        page.show("CAN_CLAIM");
    if (who.role == Role::reviewer && in_review && order.claimed_by() == who.id)
        page.show("CAN_DECIDE");
    if (who.role == Role::outlet && order.allows(OrderEvent::handed_over, Party::outlet))
        page.show("CAN_HAND_OVER");
}

// In full for those who compare it with the ID card, while they do; masked for everybody else.
std::string id_number(const crypto::Seal& seal, const StaffPerson& who, const Order& order)
{
    auto number = opened_handler_id(seal, order.number(), order.application().handler_id_sealed);
    const bool compares = who.role == Role::reviewer && order.state() == OrderState::awaiting_review;
    return compares ? std::move(number) : masked_id(number);
}

}

web::Response OrderHandler::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto dossier = store_.read([&](Unit& unit) { return read_dossier(unit, request, who); });
    const auto& order = dossier.order;
    auto page = screens_.page(request, who, "订单详情", Here::work);
    show_order(page, order);
    show_goods(page, order, platform_name(dossier.platforms, order.application().platform));
    show_handler(page, order.application(), id_number(seal_, who, order));
    show_delivery(page, order, dossier.outlets);
    show_submitter(page, {order.applicant(), order.invoice_info(), order.mobile()});
    show_history(page, dossier.history);
    if (sees_papers(who)) {
        show_papers_beside(page, dossier, urls_);
        show_payments(page, dossier.payments, dossier.refunds);
        show_sending(page, dossier, who.role == Role::reviewer);
    }
    show_deeds(page, who, dossier);
    show_decision(page, order, form);
    auto response = page.render("desk/orders/show", form.status());
    allow_frames(response);
    return response;
}

}
