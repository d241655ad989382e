// An order at the desk: shown, its papers read, handed over.
#include "deeds/orders.hpp"
#include "deeds/checks.hpp"
#include "deeds/claims.hpp"
#include "domain/fault.hpp"
#include "domain/id_number.hpp"
#include "pages/desk/beside.hpp"
#include "pages/desk/certificates/making_panel.hpp"
#include "pages/desk/orders/check_form.hpp"
#include "pages/desk/orders/claim_form.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/orders/handlers.hpp"
#include "pages/desk/orders/id_look_form.hpp"
#include "pages/desk/orders/note_form.hpp"
#include "pages/desk/orders/reversal_form.hpp"
#include "pages/desk/outbox.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/outlet/visit.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/past_orders.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/fields.hpp"
#include "pages/papers/papers.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr int most_past = 5;

// Outlets' staff have a page of their own, without papers and money.
struct Dossier {
    Order order;
    std::vector<HistoryLine> history{};
    std::vector<PaperFault> faults{};  // that its lines are for
    std::optional<Outlet> outlet{};   // if it is picked up
    std::string claimed_by{};         // the name; empty: nobody
    std::vector<Staff> colleagues{};  // to whom it can be handed on
    std::vector<PastOrder> past{};    // of the same company, this one among them
    std::vector<RefusalReason> templates{};
    std::vector<Paper> papers{};      // without their content
    CheckList checks{};               // of this round of review
    bool sees_id = false;             // has said why
    std::chrono::minutes rest{};      // of a colleague who has it: then it may be taken over
    std::vector<NoteRow> notes{};
    bool is_named = false;  // in one that this person has not seen
    std::vector<Payment> payments{};
    std::vector<Refund> refunds{};
    std::vector<ShownTransfer> transfers{};
    std::vector<InvoiceRow> invoices{};
    std::vector<ReversalRow> reversals{};
    Visit visit{};  // at the outlet that hands it over
    std::vector<OutboxItem> outbox{};
    BesideOutbox beside_outbox{};
    bool unreached = false;  // by SMS
    std::string proved_by{};  // the serial of the certificate that stands for the papers
};

Dossier read_dossier(Unit& unit, const web::Request& request, const StaffPerson& who, const crypto::Seal& seal,
                     Instant now)
{
    require_sees_papers(who);
    Dossier found{order_in_sight(unit, request, who)};
    const auto& order = found.order;
    const auto& number = order.number();
    const auto outlet = order.application().outlet;
    const auto holder = order.claimed_by();
    const bool is_mine = holder == who.id;
    const auto certificate = order.holder_proof().certificate;
    unit.together({
        [&] { found.history = unit.orders().history(number); },
        when(outlet.has_value(), [&] { found.outlet = unit.catalogue().outlet(*outlet); }),
        when(is_mine, [&] { found.colleagues = deeds::colleagues_of(unit, who.id); }),
        when(is_mine, [&] { found.templates = unit.refusal_reasons().active(); }),
        when(holder && !is_mine,
             [&] { found.rest = std::chrono::minutes(unit.settings().value(Setting::take_over_minutes, now)); }),
        [&] { found.faults = unit.checks().faults(order); },
        [&] { found.sees_id = sees_id(unit, order, who, now); },
        [&] { found.past = unit.orders().past(order.company_id(), most_past + 1); },
        [&] {
            found.papers = unit.papers().of(number);
            if (order.state() == OrderState::awaiting_review)
                found.checks = deeds::check_list(unit, order, found.papers);
        },
        [&] {
            found.notes = unit.notes().of(order);
            found.is_named = !found.notes.empty() && unit.notes().has_unseen(who.id, order);
        },
        [&] { found.payments = unit.payments().of(number); },
        [&] {
            found.refunds = unit.payments().refunds_of(number);
            found.transfers = transfers_of(unit, found.refunds, seal);
        },
        [&] { found.invoices = unit.invoices().of_order(number); },
        when(order.state() == OrderState::completed || order.reversed(),
             [&] { found.reversals = unit.reversals().of(order); }),
        [&] {
            found.outbox = unit.outbox().of_order(number);
            found.beside_outbox = BesideOutbox::of(unit, found.outbox);
        },
        [&] { found.unreached = unit.texts().is_unreached(order.mobile()); },
        when(holder.has_value(), [&] { found.claimed_by = unit.staff().numbered(*holder).name; }),
        [&] { found.visit = Visit::of(unit, order); },
        when(certificate.has_value(), [&] { found.proved_by = unit.certificates().at(*certificate).serial(); }),
    });
    return found;
}

void show_order(web::Fields& page, const Order& order)
{
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    page.set_view("ORDER_STATE", word(order.state()));
    page.set_view("ORDER_STATE_LABEL", label(order.state()));
    page.set("TOTAL", order.total().grouped());
    show_time(page, "SINCE", "SINCE_ISO", order.state_since());
    show_time(page, "SUBMITTED", "SUBMITTED_ISO", order.submitted_at().value_or(order.created_at()));
    page.set("COMPANY_MOBILE", order.mobile());
    page.set("COMPANY_ID", order.company_id().value);
    if (!order.refusal_reason().empty())
        page.add("REFUSED").set("TEXT", order.refusal_reason());
    if (order.reversed())
        page.add("REVERSED").set("TEXT", order.reversal_reason());
    if (!order.correction().fields.empty())
        page.add(order.state() == OrderState::awaiting_correction ? web::Name("RETURNED") : web::Name("CORRECTED"))
            .set("TEXT", order.correction().what);
    if (order.due_at()) {
        add_time(page, "DUE", *order.due_at());
    }
}

void show_papers_beside(web::Fields& page, const Dossier& dossier, const Urls& urls, const StaffPerson& who,
                        const Form& form)
{
    auto beside = page.add("BESIDE");
    if (const auto& proof = dossier.order.holder_proof(); proof.stands()) {
        auto proved = beside.add("PROVED");
        proved.set("SERIAL_NO", dossier.proved_by);
        proved.set("CERTIFICATE_URL", urls.desk_certificate(*proof.certificate));
        show_time(proved, *proof.at);
    }
    const bool may_check = dossier.order.claimed_by() == who.id;
    if (may_check && !dossier.checks.lines().empty())
        beside.show("CAN_CHECK");
    for (const auto& [kind, name] : words<PaperKind>) {
        auto row = beside.add("PAPERS");
        row.set_view("KIND_LABEL", field_for(kind).label);
        show_checks(row, kind, dossier.checks, may_check, form);
        const auto paper = std::ranges::find(dossier.papers, kind, &Paper::kind);
        if (paper == dossier.papers.end()) {
            row.show("MISSING");
            continue;
        }
        if (kind == PaperKind::handler_id_card && !dossier.sees_id) {
            row.show("CLOSED");
            continue;
        }
        show_paper(row, paper->media_type, paper->pages, urls.desk_paper(dossier.order.number(), name));
    }
}

// Money that is not what was asked for, for as long as the desk has not given it back.
void show_held(web::Fields& page, const Dossier& dossier, bool may_give_back)
{
    for (const auto& payment : dossier.payments) {
        if (payment.state() != PaymentState::unexpected || is_given_back(payment, dossier.refunds))
            continue;
        auto held = page.add("HELD");
        held.set("ID", payment.id());
        held.set("AMOUNT", payment.amount().grouped());
        held.set("RECEIVED", payment.received().grouped());
        held.set("TRADE_NO", payment.trade_no());
        const bool is_confirmed = std::ranges::any_of(dossier.outbox, [&](const OutboxItem& item) {
            return item.kind == OutboxKind::payment && item.subject_id == payment.id()
                   && item.state == OutboxState::stuck;
        });
        held.show(is_confirmed ? web::Name("CONFIRMED") : web::Name("ASKING"));
        if (is_confirmed && may_give_back)
            held.show("CAN_GIVE_BACK");
    }
}

// Invoices, and what the outbox has sent or has still to send.
void show_sending(web::Fields& page, const Dossier& dossier, Role role)
{
    if (!dossier.invoices.empty())
        page.show("INVOICED");
    for (const auto& invoice : dossier.invoices) {
        auto row = page.add("INVOICES");
        row.set("NUMBER", or_dash(invoice.invoice_number));
        row.set("AMOUNT", invoice.amount.grouped());
        show_state(row, invoice.state);
        show_reversal(row, invoice, dossier.order);
        show_time(row, invoice.mailed_at.value_or(invoice.issued_at.value_or(invoice.created_at)));
    }
    if (dossier.outbox.empty())
        return;
    auto sending = page.add("SENDING");
    show_outbox(sending, dossier.outbox, dossier.beside_outbox, role);
}

// In full for who has said why; masked for everybody else.
std::string id_number(const crypto::Seal& seal, const Dossier& dossier)
{
    const auto& order = dossier.order;
    auto number = opened_handler_id(seal, order.number(), order.application().handler_id_sealed);
    return dossier.sees_id ? std::move(number) : masked_id(number);
}

}

web::Response OrderHandler::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto dossier = store_.read([&](Unit& unit) { return read_dossier(unit, request, who, seal_, now); });
    const auto& order = dossier.order;
    if (order.claimed().is_news(who.id, now) || dossier.is_named)
        store_.transact([&](Unit& unit) {
            deeds::keep_claim(unit, order, member(who), now);
            if (dossier.is_named)
                unit.notes().see(who.id, order, now);
        });
    const auto decision = is_wrong_id_look(form) || is_claim_form(form) || is_wrong_note(form) ? Form() : form;
    auto page = screens_.page(request, who, "订单详情", Here::work);
    show_order(page, order);
    if (dossier.unreached)
        page.show("UNREACHED");
    show_goods(page, order, platform_name(means_.catalogue.platforms(), order.application().platform));
    show_handler(page, order.application(), id_number(seal_, dossier));
    show_delivery(page, order, dossier.outlet);
    show_submitter(page, {order.applicant(), order.invoice_info(), order.mobile()});
    show_visit(page, dossier.visit, order, seal_, dossier.sees_id);
    show_return_to_centre(page, dossier.history);
    show_past_orders(page, dossier.past, order.number());
    show_history(page, dossier.history, dossier.faults);
    if (means_.certificates)
        show_making(page, order, store_.read([&](Unit& unit) { return unit.certificates().of_order(order.number()); }),
                    urls_);
    show_notes(page, who, dossier.notes, form);
    show_held(page, dossier, who.role == Role::operator_);
    show_id_look(page, form, dossier.sees_id);
    show_papers_beside(page, dossier, urls_, who, decision);
    show_payments(page, dossier.payments, dossier.refunds, dossier.transfers);
    show_sending(page, dossier, who.role);
    show_reversals(page, who, order, dossier.payments, dossier.reversals, decision);
    show_claim(page, who, order, dossier.claimed_by, dossier.colleagues, form, dossier.rest, now);
    show_decision(page, order, dossier.templates, decision);
    return page.render("desk/orders/show", form.status());
}

web::Response Orders::show(const web::Request& request, const StaffPerson& who) const
{
    return sees_papers(who) ? screen(request, who, undecided(request.query("courier")))
                            : OutletOrders(means_).show(request, who);
}

web::Response Orders::paper(const web::Request& request, const StaffPerson& who) const
{
    const auto paper = read_paper(request, who, 0);
    return original(paper.file_name, paper.media_type, opened(paper, request.path("no"), seal_));
}

web::Response Orders::paper_page(const web::Request& request, const StaffPerson& who) const
{
    const int page = page_in(request);
    return page_of(
        means_, [&] { return opened(read_paper(request, who, page), request.path("no"), seal_); }, page);
}

Paper Orders::read_paper(const web::Request& request, const StaffPerson& who, int page) const
{
    const auto kind = kind_in<PaperKind>(request);
    require_sees_papers(who);
    request.log().event = "paper_read";
    return transact([&](Unit& unit, Instant now) {
        const auto order = order_in_sight(unit, request, who);
        if (kind == PaperKind::handler_id_card && !sees_id(unit, order, who, now))
            throw DomainError(Fault::forbidden, About::id_look);
        return deeds::read_paper(unit, order, kind, page, member(who), now);
    });
}

void OrderHandler::act(const web::Request& request, const StaffPerson& who,
                       const std::function<void(Unit&, Order&)>& deed) const
{
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        deed(unit, order);
    });
}

}
