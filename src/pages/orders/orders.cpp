// One order: its details, its history, its application form, and a company's deeds on it.
#include "deeds/orders.hpp"
#include "base/bounded_work.hpp"
#include "domain/id_number.hpp"
#include "domain/order_progress.hpp"
#include "pages/orders/fields.hpp"
#include "pages/orders/form.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/fields.hpp"
#include "pages/papers/papers.hpp"
#include "print/application_form.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct Facts {
    std::optional<Order> order{};  // there is one
    Submitter submitter{};
    std::optional<Outlet> outlet{};  // if it is picked up
    std::vector<Paper> papers{};
    std::vector<PaperFault> faults{};  // of them, to be mended
    std::vector<Payment> payments{};
    std::vector<Refund> refunds{};
    std::vector<ShownTransfer> transfers{};
    std::vector<InvoiceRow> invoices{};
    std::optional<Appointment> appointment{};  // at its outlet
    std::optional<HandOverRow> hand_over{};    // likewise
    std::vector<OrderCertificate> certificates{};
};

Facts facts_of(Unit& unit, CompanyId company, const std::string& number, const crypto::Seal& seal, bool certificates)
{
    Facts facts;
    // The order comes first: of somebody else's there is nothing.
    unit.together({
        [&] {
            const auto& order = facts.order.emplace(unit.orders().of(company, number));
            const auto outlet = order.application().outlet;
            unit.together({
                [&] { facts.submitter = deeds::submitter_of(unit, order); },
                [&] { facts.faults = unit.checks().standing_faults(order); },
                [&] { facts.appointment = unit.outlet_visits().appointment(order); },
                when(outlet.has_value(), [&] { facts.outlet = unit.catalogue().outlet(*outlet); }),
                when(order.state() == OrderState::handed_over,
                     [&] { facts.hand_over = unit.outlet_visits().hand_over_of(order.id()); }),
            });
        },
        [&] { facts.papers = unit.papers().of(number); },
        [&] { facts.payments = unit.payments().of(number); },
        [&] {
            facts.refunds = unit.payments().refunds_of(number);
            facts.transfers = transfers_of(unit, facts.refunds, seal);
        },
        [&] { facts.invoices = unit.invoices().of_order(number); },
        when(certificates, [&] { facts.certificates = unit.certificates().issued_for(number); }),
    });
    return facts;
}

void show_steps(web::Fields& page, const Order& order)
{
    bool done = true;
    for (const auto state : order.way()) {
        auto step = page.add("STEPS");
        step.set_view("LABEL", label(state));
        if (state == order.state()) {
            step.show("CURRENT");
            done = false;
        } else if (done) {
            step.show("DONE");
        }
    }
}

void show_deeds(web::Fields& page, const Order& order, int correction_days)
{
    if (order.state() == OrderState::draft)
        page.show("CAN_SUBMIT");
    if (order.state() == OrderState::awaiting_payment) {
        auto pay = page.add("CAN_PAY");
        show_time(pay, "PAY_BY", "PAY_BY_ISO", *order.pay_by());
    }
    if (order.allows(OrderEvent::corrected, Party::company))
        show_correction(page, order, correction_days);
    if (order.allows(OrderEvent::withdrawn, Party::company))
        page.show("CAN_WITHDRAW");
    if (order.allows(OrderEvent::received, Party::company))
        page.show("CAN_RECEIVE");
    if (order.is_downloaded() && order.allows(OrderEvent::downloaded, Party::company))
        page.show("CAN_MAKE");
    if (order.may_be_deleted())
        page.show("CAN_DELETE");
    else if (order.allows(OrderEvent::cancelled, Party::company))
        page.show("CAN_CANCEL");
}

// Why it was refused or reversed, and how far its money is on the way back.
void show_ending(web::Fields& page, web::Name section, const std::string& reason, RefundReason why,
                 const std::vector<Refund>& refunds)
{
    if (reason.empty())
        return;
    auto ending = page.add(section);
    ending.set("REASON", reason);
    const auto refund = std::ranges::find(refunds, why, &Refund::reason);
    if (refund == refunds.end())
        return;
    ending.show(refund->state == RefundState::done      ? web::Name("REFUNDED")
                : refund->state == RefundState::settled ? web::Name("TRANSFERRED")
                                                        : web::Name("REFUNDING"));
}

// When it is to be fetched, or by whom it was.
void show_pick_up(web::Fields& page, const Facts& facts)
{
    if (facts.appointment && facts.outlet) {
        auto appointed = page.add("APPOINTED");
        appointed.set("WHEN", appointment_text(facts.appointment->day, facts.appointment->half));
        appointed.set("WHERE", facts.outlet->name);
    }
    if (facts.hand_over) {
        auto taken = page.add("TAKEN");
        taken.set("COLLECTOR", facts.hand_over->collector);
        show_time(taken, facts.hand_over->at);
    }
}

void show_missing(web::Fields& page, const Order& order, const std::vector<Paper>& papers, const Urls& urls)
{
    const auto missing = order.missing(papers);
    if (missing.empty())
        return page.show("READY");
    auto section = page.add("MISSING_FIELDS");
    if (missing.has(OrderField::application_form))
        section.show("FORM_MISSING");
    missing.each([&](OrderField name) {
        const auto& field = field_for(name);
        auto row = section.add("ROWS");
        row.set("URL", (paper_of(name) ? urls.order(order.number()) : urls.order_edit(order.number())) + '#'
                           + std::string(field.id));
        row.set("TEXT", missing_text(field));
    });
}

void show_papers(web::Fields& page, const Facts& facts, const Form& form, const Urls& urls)
{
    const auto& order = *facts.order;
    const auto& papers = facts.papers;
    const bool draft = order.state() == OrderState::draft;
    for (const auto& [kind, name] : words<PaperKind>) {
        const auto& field = field_for(kind);
        auto row = page.add("PAPERS");
        row.set_view("KIND", name);
        row.set_view("LABEL", field.label);
        show_paper_faults(row, kind, facts.faults);
        const auto paper = std::ranges::find(papers, kind, &Paper::kind);
        const bool held = paper != papers.end();
        if (held) {
            auto there = show_held_paper(row, *paper, urls.paper(order.number(), name));
            if (draft)
                there.show("CAN_REMOVE");
        } else {
            row.show("MISSING");
        }
        if (!draft) {
            row.show("FIXED");
            continue;
        }
        auto upload = row.add("CAN_UPLOAD");
        auto place = form.show_in(upload, "paper", field);
        if (form.failed(field)) {
            page.show("HAS_PAPER_ERRORS");
            auto error = page.add("PAPER_ERRORS");
            error.set("FIELD", field.id);
            error.set_view("LABEL", field.label);
            error.set("TEXT", form.said_of(field));
        }
        place.show("LOOKED_AT");
        if (kind == PaperKind::application_form)
            show_form_link(place, urls.application_form(order.number()));
        place.add("SEND").set_view("DEED", held ? "替换" : "上传");
    }
}

void show_money(web::Fields& page, const Facts& facts, const Urls& urls)
{
    show_payments(page, facts.payments, facts.refunds, facts.transfers);
    for (const auto& invoice : facts.invoices) {
        auto row = page.add("INVOICES");
        row.set("URL", urls.invoice(invoice.order_number));
        row.set("NUMBER", or_dash(invoice.invoice_number));
        row.set("AMOUNT", invoice.amount.grouped());
        row.set_view("STATE_LABEL", label(invoice.state));
        show_reversal(row, invoice, *facts.order);
    }
}

void show_certificates(web::Fields& page, const std::vector<OrderCertificate>& certificates, const Urls& urls,
                       Instant now)
{
    if (certificates.empty())
        return;
    auto section = page.add("ISSUED_CERTIFICATES");
    for (const auto& certificate : certificates) {
        auto row = section.add("ROWS");
        row.set("URL", urls.certificate(certificate.id));
        row.set("SERIAL_NO", certificate.serial);
        show_state(row, certificate.standing(now));
    }
}

// In the order of Obstacle.
constexpr web::Name obstacles[] = {"INCOMPLETE", "COMPANY_INCOMPLETE", "NOT_ACCEPTED", "PRICELESS", "PRICE_CHANGED"};

}

OrderChoices OrderHandler::choices() const { return OrderChoices::of(means_.catalogue, clock_.now()); }

web::Response OrderHandler::screen(const web::Request& request, const CompanyPerson& who,
                                   std::optional<Obstacle> obstacle, const Form& papers) const
{
    const auto& number = order_number_in(request);
    const auto now = clock_.now();
    const auto facts = store_.read(
        [&](Unit& unit) { return facts_of(unit, who.id, number, seal_, means_.certificates); });
    const auto& order = *facts.order;
    const auto& application = order.application();

    const auto days = [&](Setting setting) { return means_.catalogue.setting(setting, order.state_since()); };

    auto page = screens_.page(request, who, "订单详情", Here::orders);
    page.set("NO", number);
    page.set("VERSION", order.version());
    show_state(page, order.state());
    add_time(page, "MADE", order.created_at());
    if (order.submitted_at()) {
        add_time(page, "SUBMITTED", *order.submitted_at());
    }
    show_steps(page, order);
    if (order.state() == OrderState::awaiting_review
        || (order.state() == OrderState::in_progress && !facts.appointment))
        page.add("USUAL").set("TEXT", progress_of(order, days(Setting::review_days), days(Setting::correction_days),
                                                  days(Setting::receipt_days))
                                          .usual);
    show_ending(page, "REFUSAL", order.refusal_reason(), RefundReason::refused, facts.refunds);
    show_ending(page, "REVERSAL", order.reversal_reason(), RefundReason::reversed, facts.refunds);
    show_deeds(page, order, days(Setting::correction_days));
    if (order.state() == OrderState::draft)
        show_missing(page, order, facts.papers, urls_);
    show_goods(page, order, platform_name(means_.catalogue.platforms(), application.platform));
    if (order.state() == OrderState::draft)
        show_bill(page, order.application(), means_.catalogue.prices().at(now));
    else
        page.add("TOTAL_LINE").set("TOTAL", order.total().grouped());
    show_handler(page, application, masked_id(opened_handler_id(seal_, number, application.handler_id_sealed)));
    show_delivery(page, order, facts.outlet);
    show_pick_up(page, facts);
    show_papers(page, facts, papers, urls_);
    if (order.holder_proof().stands())
        page.show("PROVED");
    show_submitter(page, facts.submitter);
    show_money(page, facts, urls_);
    show_certificates(page, facts.certificates, urls_, now);

    if (obstacle) {
        page.show("NOT_SUBMITTED");
        page.show(obstacles[static_cast<std::size_t>(*obstacle)]);
    } else if (!papers.failed()) {
        page.show("TO_DO");
    }
    const int status = !obstacle ? papers.status() : obstacle == Obstacle::price_changed ? 409 : 422;
    return page.render("orders/show", status);
}

web::Response Orders::show(const web::Request& request, const CompanyPerson& who) const { return screen(request, who); }

// When, who by role, what, why. No person's name: that is the desk's own affair.
web::Response Orders::history(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    auto state = OrderState::draft;
    std::vector<HistoryLine> history;
    store_.read([&](Unit& unit) {
        unit.together({
            [&] { state = unit.orders().of(who.id, number).state(); },
            [&] { history = unit.orders().history(number); },
        });
    });

    auto page = screens_.page(request, who, "查看记录", Here::orders);
    page.set("NO", number);
    show_state(page, state);
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = page.add("EVENTS");
        show_time(row, line->at);
        row.set_view("TO_STATE", word(line->to_state));
        row.set_view("TO_LABEL", label(line->to_state));
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (line->from_state != line->to_state)
            row.add("FROM").set_view("LABEL", label(line->from_state));
        if (!line->reason.empty())
            row.add("WHY").set("TEXT", line->reason);
    }
    return page.render("orders/history");
}

web::Response Orders::print(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto now = clock_.now();
    print::ApplicationForm form;
    Agreement agreement;
    store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(who.id, number);
        const auto& application = order.application();
        auto submitter = deeds::submitter_of(unit, order);
        agreement = unit.agreements().in_force(now);
        form = {.order_number = number,
                .platform = std::string(platform_name(unit.catalogue().all_platforms(), application.platform)),
                .application = application,
                .applicant = std::move(submitter.applicant),
                .handler_id_number = opened_handler_id(seal_, number, application.handler_id_sealed),
                .invoice_email = std::move(submitter.invoice_info.email),
                .outlet = {}};
        if (application.delivery == Delivery::pick_up && application.outlet)
            form.outlet = unit.catalogue().outlet(*application.outlet);
    });
    return web::file(
        "申请表-" + number + ".pdf", "application/pdf",
        means_.printing.run(who.id.value,
                            [&] { return print::application_form_pdf(form, agreement.printed_paragraphs()); }),
        web::Disposition::shown);
}

web::Response Orders::submit(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto outcome = transact([&](Unit& unit, Instant now) {
        auto order = unit.orders().of(who.id, number, version_in(request));
        return deeds::submit(unit, order, agreed_in(request), now);
    });
    if (const auto* obstacle = std::get_if<Obstacle>(&outcome)) {
        request.log().event = "not submitted";
        return screen(request, who, *obstacle);
    }
    return done(request, std::get<OrderEvent>(outcome));
}

web::Response Orders::withdraw(const web::Request& request, const CompanyPerson& who) const
{
    return take(request, who, &Order::withdraw);
}

web::Response Orders::cancel(const web::Request& request, const CompanyPerson& who) const
{
    return take(request, who, &Order::cancel);
}

web::Response Orders::receive(const web::Request& request, const CompanyPerson& who) const
{
    return take(request, who, &Order::receive);
}

web::Response Orders::take(const web::Request& request, const CompanyPerson& who, void (Order::*step)(Instant)) const
{
    const auto event = transact([&](Unit& unit, Instant now) {
        auto order = unit.orders().of(who.id, order_number_in(request), version_in(request));
        return deeds::take(unit, order, [&](Order& taken) { (taken.*step)(now); });
    });
    return done(request, event);
}

web::Response OrderHandler::done(const web::Request& request, OrderEvent event) const
{
    request.log().event = word(event);
    return screens_.see_other(urls_.order(order_number_in(request)), "order_" + std::string(word(event)));
}

}
