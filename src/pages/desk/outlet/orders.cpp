// An order at the outlet that hands it over.
#include "deeds/orders.hpp"
#include "domain/id_number.hpp"
#include "domain/text.hpp"
#include "pages/desk/certificates/making_panel.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/desk/outlet/hand_over_form.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/outlet/visit.hpp"
#include "pages/desk/outlet/visit_forms.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field reason_field{
    .id = "centre_reason", .label = "退回原因", .hint = "企业可以在查看记录中看到。不要填写证件号码。", .longest = 200,
    .missing = "请填写退回原因，中心据此处理。", .kind = Field::Kind::lines};
// clang-format on

struct Seen {
    Order order;
    std::vector<HistoryLine> history;
    std::vector<Platform> platforms;
    std::optional<Outlet> outlet;
    std::optional<Appointment> appointment;
    Visit visit;
    OutletSettings settings;

    static Seen of(Unit& unit, Order found, OutletId whose)
    {
        Seen seen{std::move(found), {}, {}, {}, {}, {}, {}};
        const auto& order = seen.order;
        const auto outlet = order.application().outlet;
        unit.together({
            [&] { seen.history = unit.orders().history(order.number()); },
            [&] { seen.platforms = unit.catalogue().all_platforms(); },
            when(outlet.has_value(), [&] { seen.outlet = unit.catalogue().outlet(*outlet); }),
            [&] { seen.appointment = unit.outlet_visits().appointment(order); },
            [&] { seen.visit = Visit::of(unit, order); },
            [&] { seen.settings = unit.outlet_visits().settings(whose); },
        });
        return seen;
    }
};

}

web::Response OutletHandler::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto seen = store_.read(
        [&](Unit& unit) { return Seen::of(unit, order_in_sight(unit, request, who), outlet_member(who).outlet); });
    const auto& order = seen.order;
    const auto& application = order.application();
    auto page = screens_.page(request, who, "订单详情", Here::work);
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    page.set_view("ORDER_STATE", word(order.state()));
    page.set_view("ORDER_STATE_LABEL", label(order.state()));
    show_time(page, "SINCE", "SINCE_ISO", order.state_since());
    show_goods(page, order, platform_name(seen.platforms, application.platform));
    show_handler(page, application, masked_id(opened_handler_id(seal_, order.number(), application.handler_id_sealed)));
    show_delivery(page, order, seen.outlet);
    show_submitter(page, {order.applicant(), order.invoice_info(), order.mobile()});
    show_visit(page, seen.visit, order, seal_, false);
    show_history(page, seen.history);
    if (means_.certificates)
        show_making(page, order, store_.read([&](Unit& unit) { return unit.certificates().of_order(order.number()); }),
                    urls_);
    if (order.allows(OrderEvent::handed_over, Party::outlet)) {
        auto open = page.add("CAN_HAND_OVER");
        show_visit_forms(open, form, seen.appointment);
        show_hand_over_form(open, form, seen.settings.wants_signature);
        form.show(open, reason_field);
        if (form.failed(reason_field)) {
            auto errors = open.add("RETURN_ERRORS");
            form.show_errors(errors);
        }
        if (seen.appointment)
            open.add("APPOINTED").set("WHEN", appointment_text(seen.appointment->day, seen.appointment->half));
    }
    return page.render("desk/outlet/order", form.status());
}

void OutletHandler::act(const web::Request& request, const StaffPerson& who,
                        const std::function<void(Unit&, Order&, Instant)>& deed) const
{
    transact([&](Unit& unit, Instant now) {
        auto order = order_as_read(unit, request, who);
        deed(unit, order, now);
    });
}

web::Response OutletHandler::back(const web::Request& request, std::string_view event, std::string_view flash) const
{
    return done(request, event, urls_.desk_order(request.path("no")), flash);
}

web::Response OutletOrders::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response OutletOrders::return_to_centre(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto reason = in_one_line(form.text(reason_field));
    check_words(reason_field, reason, form);
    if (form.failed())
        return screen(request, who, form);
    act(request, who, [&](Unit& unit, Order& order, Instant now) {
        deeds::take(unit, order, [&](Order& taken) { taken.return_to_centre(who.id, reason, now); });
    });
    return done(request, "returned_to_centre", urls_.desk_outlet(), "order_returned_to_centre");
}

}
