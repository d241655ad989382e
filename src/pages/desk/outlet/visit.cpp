// Calls, appointments and handing over, line by line.
#include "pages/desk/outlet/visit.hpp"

#include "domain/id_number.hpp"
#include "pages/desk/outlet/hand_over_form.hpp"
#include "pages/frame/words.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

Visit Visit::of(Unit& unit, const Order& order)
{
    if (order.application().delivery != Delivery::pick_up)
        return {};
    Visit visit;
    unit.together({
        [&] { visit.contacts = unit.outlet_visits().contacts_of(order.id()); },
        [&] { visit.appointments = unit.outlet_visits().appointments_of(order.id()); },
        [&] { visit.hand_over = unit.outlet_visits().hand_over_of(order.id()); },
    });
    return visit;
}

std::string masked_collector_id(const crypto::Seal& seal, const Order& order, const HandOverRow& hand_over)
{
    return masked_id(opened_collector_id(seal, order.number(), hand_over.collector_id_sealed));
}

void show_return_to_centre(web::Fields& page, const std::vector<HistoryLine>& history)
{
    if (!history.empty() && history.back().event == OrderEvent::returned_to_centre)
        page.add("FROM_OUTLET").set("TEXT", history.back().reason);
}

void show_visit(web::Fields& page, const Visit& visit, const Order& order, const crypto::Seal& seal, bool sees_id)
{
    if (visit.contacts.empty() && visit.appointments.empty() && !visit.hand_over)
        return;
    auto section = page.add("VISIT");
    if (const auto& taken = visit.hand_over) {
        auto row = section.add("TAKEN");
        show_time(row, taken->at);
        row.set("BY", taken->by);
        row.set("COLLECTOR", taken->collector);
        row.set("COLLECTOR_ID", sees_id ? opened_collector_id(seal, order.number(), taken->collector_id_sealed)
                                        : masked_collector_id(seal, order, *taken));
        row.show(!taken->is_signed ? web::Name("ON_PAPER") : sees_id ? web::Name("SIGNATURE") : web::Name("SIGNED"));
    }
    for (const auto& contact : visit.contacts) {
        auto row = section.add("CONTACTS");
        show_time(row, contact.at);
        row.set("BY", contact.by);
        row.set_view("OUTCOME", label(contact.outcome));
        if (!contact.note.empty())
            row.add("NOTE").set("TEXT", contact.note);
    }
    for (const auto& appointment : visit.appointments) {
        auto row = section.add("APPOINTMENTS");
        show_time(row, appointment.at);
        row.set("BY", appointment.by);
        row.set("WHEN", appointment.day.empty() ? "取消预约" : appointment_text(appointment.day, appointment.half));
    }
}

}
