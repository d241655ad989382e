// Calls, appointments and handing over, written down for the outlet and in the audit log.
#include "deeds/outlet_visits.hpp"

#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

std::string words_of(const std::optional<Appointment>& appointment)
{
    return appointment && appointment->half ? appointment->day + ' ' + std::string(word(*appointment->half)) : "";
}

void replace(Unit& unit, Order& order, const std::optional<Appointment>& standing, Appointment fresh,
             const OutletMember& whose)
{
    fresh.order_id = order.id();
    fresh.outlet = whose.outlet;
    fresh.by = whose.by.id;
    unit.outlet_visits().add(fresh);
    unit.orders().save(order);
    auto line = fresh.cancelled() ? AuditLine::of(whose.by, "appointment_cancelled", fresh.at)
                                  : AuditLine::of(whose.by, "appointment_made", fresh.at);
    unit.audit().add(
        std::move(line).about(order.number(), order.company_id()).from_to(words_of(standing), words_of(fresh)));
}

}

void note_contact(Unit& unit, const Order& order, CallOutcome outcome, const std::string& note,
                  const OutletMember& whose, Instant now)
{
    order.require(OrderEvent::handed_over, Party::outlet);
    OutletContact contact{
        .order_id = order.id(), .outlet = whose.outlet, .by = whose.by.id, .at = now, .outcome = outcome, .note = note};
    unit.outlet_visits().add(contact);
    unit.audit().add(AuditLine::of(whose.by, "outlet_contacted", now, std::string(word(outcome)))
                         .about(order.number(), order.company_id()));
}

void appoint(Unit& unit, Order& order, Date day, HalfDay half, const OutletMember& whose, Instant now)
{
    order.require(OrderEvent::handed_over, Party::outlet);
    replace(unit, order, unit.outlet_visits().appointment(order), {.at = now, .day = date_text(day), .half = half},
            whose);
}

void cancel_appointment(Unit& unit, Order& order, const OutletMember& whose, Instant now)
{
    order.require(OrderEvent::handed_over, Party::outlet);
    if (const auto standing = unit.outlet_visits().appointment(order))
        replace(unit, order, standing, {.at = now}, whose);
}

void hand_over(Unit& unit, Order& order, HandOver taken, const OutletMember& whose, Instant now)
{
    take(unit, order, [&](Order& taken_away) { taken_away.hand_over(whose.by.id, now); });
    taken.order_id = order.id();
    taken.outlet = whose.outlet;
    taken.by = whose.by.id;
    taken.at = now;
    unit.outlet_visits().add(taken);
}

HandOver read_signature(Unit& unit, const Order& order, const Member& by, Instant now)
{
    auto found = unit.outlet_visits().whole_hand_over_of(order.id());
    if (!found || found->signature_sealed.empty())
        throw DomainError(Fault::not_found);
    unit.audit().add(AuditLine::of(by, "signature_read", now).about(order.number(), order.company_id()));
    return *std::move(found);
}

void want_signature(Unit& unit, bool wanted, const OutletMember& whose, Instant now)
{
    auto settings = unit.outlet_visits().settings(whose.outlet);
    if (settings.wants_signature == wanted)
        return;
    const auto text = [](bool is) { return is ? "signature" : "no signature"; };
    unit.audit().add(AuditLine::of(whose.by, "outlet_settings_changed", now)
                         .on("outlet", std::to_string(whose.outlet.value))
                         .from_to(text(settings.wants_signature), text(wanted)));
    settings.wants_signature = wanted;
    unit.outlet_visits().put(settings);
}

}
