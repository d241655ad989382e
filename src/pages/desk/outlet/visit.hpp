// What an outlet has done for an order, as everybody at the desk sees it.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/history_line.hpp"
#include "domain/order.hpp"
#include "store/outlet_rows.hpp"
#include "web/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::pages::desk {

struct Visit {
    std::vector<ContactRow> contacts;          // newest first
    std::vector<AppointmentRow> appointments;  // likewise, those that were changed or cancelled among them
    std::optional<HandOverRow> hand_over;

    // Nothing of what no outlet ever had.
    static Visit of(Unit& unit, const Order& order);
};

// The section VISIT; nothing when nothing was done. `sees_id`: who took the goods is shown with number and signature.
void show_visit(web::Fields& page, const Visit& visit, const Order& order, const crypto::Seal& seal, bool sees_id);

std::string masked_collector_id(const crypto::Seal& seal, const Order& order, const HandOverRow& hand_over);

// Why the outlet gave it back, while the desk has it for that reason: the section FROM_OUTLET.
void show_return_to_centre(web::Fields& page, const std::vector<HistoryLine>& history);

}
