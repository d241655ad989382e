// Notes on orders.
#pragma once

#include "domain/note.hpp"
#include "domain/order.hpp"
#include "domain/staff.hpp"

#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Tells the colleagues who are named in it, but not its writer, nor outlets' staff, who see no notes.
void add_note(Unit& unit, const Order& order, const std::string& text, const Member& by, Instant now);

}
