// What outlets did for their orders: calls, appointments, handing over; their list, and what they have chosen.
#pragma once

#include "domain/hand_over.hpp"
#include "domain/order.hpp"
#include "domain/outlet_visit.hpp"
#include "store/link.hpp"
#include "store/outlet_rows.hpp"

#include <optional>
#include <vector>

namespace cakey {

class OutletVisits {
public:
    explicit OutletVisits(Link& link) : link_(link) {}

    void add(OutletContact& contact);
    void add(Appointment& appointment);
    void add(HandOver& hand_over);
    // The one that stands for an order in progress: none from before it came to its outlet.
    std::optional<Appointment> appointment(const Order& order);

    // Ever made for the order, newest first.
    std::vector<ContactRow> contacts_of(std::int64_t order_id);
    std::vector<AppointmentRow> appointments_of(std::int64_t order_id);

    std::optional<HandOverRow> hand_over_of(std::int64_t order_id);
    std::optional<HandOver> whole_hand_over_of(std::int64_t order_id);  // with its signature

    // What the outlet has to hand over, the longest there first, and then what it did and nobody has confirmed.
    std::vector<OutletRow> at(OutletId outlet, int most);

    // Nothing chosen: as the settings begin.
    OutletSettings settings(OutletId outlet);
    void put(OutletSettings& settings);

    void remove_of(std::int64_t order_id);

private:
    Link& link_;
};

}
