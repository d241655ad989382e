// Courier numbers for many orders at once, each order in a transaction of its own.
#pragma once

#include "domain/order.hpp"
#include "domain/parcel_list.hpp"
#include "domain/staff.hpp"

#include <optional>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Who dispatches, and whether that waits for certificates, where there are any.
struct Dispatcher {
    Member by;
    bool certificates = false;
};

// Why this member cannot dispatch the order now; nothing: they can. What the desk has still to check of it counts as
// `unready`.
std::optional<ParcelVerdict> ready_to_dispatch(Unit& unit, const Order& order, const Dispatcher& whose);

// What would become of each line that can be read, and the version of its order: nothing is changed.
void look_at_parcels(Unit& unit, std::vector<ParcelLine>& lines, const Dispatcher& whose);

// Dispatches the line's order as it was when it was looked at. Gives what became of it.
ParcelVerdict dispatch_parcel(Unit& unit, const ParcelLine& line, const Dispatcher& whose, Instant now);

}
