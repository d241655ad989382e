// One order: its details, its history, its application form, and a company's deeds on it.
#include "deeds/orders.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"
#include "pages/orders/form.hpp"
#include "pages/orders/handler_id.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/orders/parts.hpp"
#include "pages/orders/show.hpp"
#include "print/application_form.hpp"
#include "store/catalogue.hpp"
#include "store/orders.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

std::string destination(const Application& application, const std::vector<Outlet>& outlets)
{
    if (application.delivery != Delivery::pick_up || !application.outlet)
        return application.address;
    const auto found = std::ranges::find(outlets, application.outlet->value, &Outlet::id);
    return found == outlets.end() ? application.address : "网点自取：" + found->name + "，" + found->address;
}

}

web::Response Orders::show(const web::Request& request, const CompanyPerson& who) const
{
    return OrderScreen(means_).show(request, who);
}

// When, who by role, what, why. No person's name: that is the desk's own affair.
web::Response Orders::history(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    auto state = OrderState::draft;
    const auto history = store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(who.id, number);
        state = order.state();
        return unit.orders().history(order);
    });

    auto page = screens_.page(request, who, "查看记录", Here::orders);
    page.set("NO", number);
    page.set_view("STATE", word(state));
    page.set_view("STATE_LABEL", label(state));
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = page.add("EVENTS");
        show_time(row, "AT", "AT_ISO", line->at);
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
        agreement = unit.catalogue().agreement(now);
        form = {.order_number = number,
                .platform = std::string(platform_name(unit.catalogue().platforms(), application.platform)),
                .application = application,
                .applicant = std::move(submitter.applicant),
                .handler_id_number = opened_handler_id(seal_, number, application.handler_id_sealed),
                .invoice_email = std::move(submitter.invoice_info.email),
                .address = destination(application, application.outlet ? unit.catalogue().outlets()
                                                                       : std::vector<Outlet>())};
    });
    return web::file("申请表-" + number + ".pdf", "application/pdf",
                     print::application_form_pdf(form, agreement.printed_paragraphs()), web::Disposition::shown);
}

web::Response Orders::submit(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto now = clock_.now();
    const auto outcome = store_.transact([&](Unit& unit) {
        auto order = unit.orders().of(who.id, number, version_in(request));
        return deeds::submit(unit, order, agreed_in(request), now);
    });
    if (const auto* obstacle = std::get_if<Obstacle>(&outcome)) {
        request.log().event = "not submitted";
        return OrderScreen(means_).show(request, who, *obstacle);
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
    const auto now = clock_.now();
    const auto event = store_.transact([&](Unit& unit) {
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
