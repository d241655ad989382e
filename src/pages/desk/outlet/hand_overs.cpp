// The goods change hands: written down, on paper, and looked at later.
#include "deeds/certificates.hpp"
#include "deeds/outlet_visits.hpp"
#include "domain/fault.hpp"
#include "pages/desk/orders/id_look_form.hpp"
#include "pages/desk/outlet/hand_over_form.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/outlet/visit.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"

namespace cakey::pages::desk {

web::Response HandOvers::create(const web::Request& request, const StaffPerson& who) const
{
    // That it has changed is said before anything about the form.
    const auto number = store_.read([&](Unit& unit) {
        const auto order = order_as_read(unit, request, who);
        order.require(OrderEvent::handed_over, Party::outlet);
        if (means_.certificates)
            deeds::require_made(unit, order);
        return order.number();
    });
    Form form(request.form());
    const auto hand_over = read_hand_over(request.form(), form, number, who, means_, clock_.now());
    if (!hand_over)
        return screen(request, who, form);
    act(request, who, [&](Unit& unit, Order& order, Instant now) {
        if (means_.certificates)
            deeds::require_made(unit, order);
        deeds::hand_over(unit, order, *hand_over, outlet_member(who), now);
    });
    return back(request, "handed_over", "order_handed_over");
}

web::Response HandOvers::slip(const web::Request& request, const StaffPerson& who) const
{
    struct Found {
        Order order;
        std::vector<Platform> platforms;
        std::optional<Outlet> outlet;
        std::optional<HandOverRow> hand_over;
    };
    const auto found = store_.read([&](Unit& unit) {
        const auto outlet = outlet_member(who).outlet;
        auto order = order_in_sight(unit, request, who);
        auto hand_over = unit.outlet_visits().hand_over_of(order.id());
        return Found{std::move(order), unit.catalogue().all_platforms(), unit.catalogue().outlet(outlet),
                     std::move(hand_over)};
    });
    const auto& application = found.order.application();
    auto page = screens_.page(request, who, "交付单", Here::work);
    page.set("NO", found.order.number());
    show_goods(page, found.order, platform_name(found.platforms, application.platform));
    show_delivery(page, found.order, found.outlet);
    show_submitter(page, {found.order.applicant(), found.order.invoice_info(), found.order.mobile()});
    page.set("HANDLER_NAME", application.handler_name);
    if (found.hand_over) {
        auto taken = page.add("TAKEN");
        taken.set("COLLECTOR", found.hand_over->collector);
        taken.set("COLLECTOR_ID", masked_collector_id(seal_, found.order, *found.hand_over));
        show_time(taken, found.hand_over->at);
        taken.set("BY", found.hand_over->by);
    } else {
        page.show("TO_TAKE");
    }
    return page.render("desk/outlet/slip");
}

// For those who see papers, once they have said why.
web::Response HandOvers::signature(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    request.log().event = "signature_read";
    const auto hand_over = transact([&](Unit& unit, Instant now) {
        const auto order = order_in_sight(unit, request, who);
        if (!sees_id(unit, order, who, now))
            throw DomainError(Fault::forbidden, About::id_look);
        return deeds::read_signature(unit, order, member(who), now);
    });
    return paper_response("signature.png", "image/png", opened_signature(seal_, request.path("no"), hand_over),
                          web::Disposition::shown);
}

}
