// 「订单详情」: read together, shown part by part.
#include "pages/order_details.hpp"

#include "pages/access.hpp"
#include "pages/handler_id.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/order_parts.hpp"
#include "pages/order_progress.hpp"
#include "pages/order_sums.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

struct OrderDetails::Facts {
    Order order;
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;
    std::vector<Paper> papers;
    std::vector<Payment> payments;
    std::vector<Refund> refunds;
    std::vector<InvoiceRow> invoices;
    Applicant applicant;
    InvoiceInfo invoice_info;
    PriceList prices{{}};
};

namespace {

web::Name section_of(Submitted problem)
{
    switch (problem) {
    case Submitted::price_changed:
        return "PRICE_CHANGED";
    case Submitted::priceless:
        return "PRICELESS";
    case Submitted::company_incomplete:
        return "COMPANY_INCOMPLETE";
    default:
        return "INCOMPLETE";
    }
}

void show_obstacles(web::Fields& fields, const Order& order, const std::vector<Paper>& papers, const Urls& urls)
{
    const auto missing = obstacles(order.application(), papers);
    if (missing.empty()) {
        fields.show("READY");
        return;
    }
    auto section = fields.add("OBSTACLES");
    for (const auto& obstacle : missing) {
        auto row = section.add("ROWS");
        const bool here = obstacle.field.starts_with("paper_");
        row.set("URL", (here ? urls.order(order.number()) : urls.order_edit(order.number())) + '#' + obstacle.field);
        row.set_view("TEXT", obstacle.text);
    }
}

void show_invoices(web::Fields& fields, const std::vector<InvoiceRow>& invoices, const Urls& urls)
{
    for (const auto& invoice : invoices) {
        auto row = fields.add("INVOICES");
        row.set("URL", urls.invoice(invoice.order_number));
        row.set("NUMBER", invoice.invoice_number.empty() ? std::string_view("—") : invoice.invoice_number);
        row.set("AMOUNT", shown_amount(invoice.amount));
        row.set_view("STATE_LABEL", label(invoice.state));
    }
}

}

web::Response OrderDetails::show(const web::Request& request, const std::string& number) const
{
    auto page = fields(request, number);
    page.show("TO_DO");
    return screens_.show(request, "orders/show", page);
}

web::Response OrderDetails::show(const web::Request& request, const std::string& number, Submitted problem) const
{
    auto page = fields(request, number);
    page.show("NOT_SUBMITTED");
    page.show(section_of(problem));
    request.log().event = "not submitted";
    return screens_.show(request, "orders/show", page, problem == Submitted::price_changed ? 409 : 422);
}

web::Response OrderDetails::show(const web::Request& request, const std::string& number, PaperKind kind,
                                 std::string_view flaw) const
{
    auto page = fields(request, number);
    auto error = page.add("PAPER_ERROR");
    error.set("FIELD", paper_field(kind));
    error.set_view("LABEL", label(kind));
    error.set("TEXT", flaw);
    return screens_.show(request, "orders/show", page, 422);
}

OrderDetails::Facts OrderDetails::facts_of(CompanyId company, const std::string& number) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        Facts facts{unit.orders().of(company, number), unit.catalogue().platforms(), {}, {}, {}, {}, {}, {}, {}};
        const auto& order = facts.order;
        facts.papers = unit.papers().of(order.id());
        if (order.application().outlet)
            facts.outlets = unit.catalogue().outlets();
        if (order.submission() > 0) {
            facts.payments = unit.payments().of(order.id());
            facts.refunds = unit.payments().refunds_of(order.id());
            facts.invoices = unit.invoices().of_order(order.id());
        }
        if (order.state() == OrderState::draft) {
            const auto person = unit.companies().numbered(company);
            facts.applicant = {person.name(), person.credit_code(), person.profile()};
            facts.invoice_info = person.invoice_info();
            facts.prices = unit.catalogue().prices(now);
        } else {
            facts.applicant = order.applicant();
            facts.invoice_info = order.invoice_info();
        }
        return facts;
    });
}

web::Fields OrderDetails::fields(const web::Request& request, const std::string& number) const
{
    const auto facts = facts_of(request.who<CompanyPerson>().id, number);
    const auto& order = facts.order;
    request.log().order = number;

    auto page = screens_.fields(request, "订单详情", Here::orders);
    page.set("NO", number);
    page.set("VERSION", order.version());
    page.set_view("STATE", word(order.state()));
    page.set_view("STATE_LABEL", label(order.state()));
    auto made = page.add("MADE");
    show_time(made, "AT", "AT_ISO", order.created_at());
    if (order.submitted_at()) {
        auto submitted = page.add("SUBMITTED");
        show_time(submitted, "AT", "AT_ISO", *order.submitted_at());
    }
    show_steps(page, order);
    show_refusal(page, order, facts.refunds);
    show_deeds(page, order);
    if (order.state() == OrderState::draft)
        show_obstacles(page, order, facts.papers, urls_);

    const auto& application = order.application();
    show_goods(page, order, platform_name(facts.platforms, application.platform));
    show_total(page, order, facts.prices);
    show_handler(page, application, masked_id(opened_handler_id(seal_, number, application.handler_id_sealed)));
    show_delivery(page, order, facts.outlets);
    show_papers(page, order, facts.papers, urls_);
    show_company(page, facts.applicant, facts.invoice_info);
    show_money(page, facts.payments, facts.refunds);
    show_invoices(page, facts.invoices, urls_);
    return page;
}

}
