// Calls and appointments: the newest since the order came to its outlet is what counts.
#include "store/outlet_visits.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void OutletVisits::add(OutletContact& contact) { link_.database().persist(contact); }

void OutletVisits::add(Appointment& appointment) { link_.database().persist(appointment); }

void OutletVisits::add(HandOver& hand_over) { link_.database().persist(hand_over); }

std::optional<Appointment> OutletVisits::appointment(const Order& order)
{
    struct Params {
        std::int64_t order_id;
        Instant since;
    };
    if (order.state() != OrderState::in_progress)
        return std::nullopt;
    using Column = odb::query<Appointment>;
    auto newest = first<Appointment>(
        link_, "appointment", Params{order.id(), order.state_since()}, [](const Params& bound) {
            return (Column::order_id == Column::_ref(bound.order_id) && Column::at >= Column::_ref(bound.since))
                   + "order by id desc limit 1";
        });
    return newest && newest->cancelled() ? std::nullopt : newest;
}

std::vector<ContactRow> OutletVisits::contacts_of(std::int64_t order_id)
{
    return rows<ContactRow>(link_, "outlet_contacts", order_id, [](const std::int64_t& id) {
        return "select s.name, c.at, c.outcome, c.note from outlet_contacts c join staff s on s.id = c.by"
               " where c.order_id ="
               + as_number(id) + "order by c.id desc";
    });
}

std::vector<AppointmentRow> OutletVisits::appointments_of(std::int64_t order_id)
{
    return rows<AppointmentRow>(link_, "appointments", order_id, [](const std::int64_t& id) {
        return "select s.name, a.at, a.day, a.half from appointments a join staff s on s.id = a.by where a.order_id ="
               + as_number(id) + "order by a.id desc";
    });
}

std::optional<HandOverRow> OutletVisits::hand_over_of(std::int64_t order_id)
{
    return first<HandOverRow>(link_, "hand_over", order_id, [](const std::int64_t& id) {
        return "select s.name, h.at, h.collector, h.collector_id_sealed, h.signature_sha256 <> '' from hand_overs h"
               " join staff s on s.id = h.by where h.order_id ="
               + as_number(id);
    });
}

std::optional<HandOver> OutletVisits::whole_hand_over_of(std::int64_t order_id)
{
    return first<HandOver>(link_, "hand_over_whole", order_id, [](const std::int64_t& id) {
        using Column = odb::query<HandOver>;
        return Column::order_id == Column::_ref(id);
    });
}

std::vector<OutletRow> OutletVisits::at(OutletId outlet, int most)
{
    struct Params {
        OutletId outlet;
        std::int64_t most;
    };
    return rows<OutletRow>(link_, "at_outlet", Params{outlet, most}, [](const Params& bound) {
        return "select o.number, o.applicant_name, o.handler_name, o.handler_mobile, o.business_type, o.certificates,"
               " o.company_seals + o.legal_seals + o.signature_seals, o.state_since, o.state, c.outcome, c.at,"
               " coalesce(a.day, ''), a.half from orders o"
               " left join lateral (select outcome, at from outlet_contacts where order_id = o.id"
               " and at >= o.state_since order by id desc limit 1) c on true"
               " left join lateral (select day, half from appointments where order_id = o.id"
               " and at >= o.state_since order by id desc limit 1) a on true"
               " where o.delivery = 'pick_up' and o.state in ('in_progress', 'handed_over') and o.outlet ="
               + as_id(bound.outlet) + "order by o.state = 'handed_over', o.state_since, o.id limit"
               + as_number(bound.most);
    });
}

OutletSettings OutletVisits::settings(OutletId outlet)
{
    const std::unique_ptr<OutletSettings> chosen(link_.database().find<OutletSettings>(outlet.value));
    return chosen ? *chosen : OutletSettings{.outlet = outlet.value};
}

void OutletVisits::put(OutletSettings& settings)
{
    if (link_.database().find<OutletSettings>(settings.outlet))
        link_.database().update(settings);
    else
        link_.database().persist(settings);
}

void OutletVisits::remove_of(std::int64_t order_id)
{
    link_.database().erase_query<HandOver>(odb::query<HandOver>::order_id == order_id);
    link_.database().erase_query<OutletContact>(odb::query<OutletContact>::order_id == order_id);
    link_.database().erase_query<Appointment>(odb::query<Appointment>::order_id == order_id);
}

}
