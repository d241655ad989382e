// The part of pages at the desk about transfers that wait for a second person.
#pragma once

#include "base/clock.hpp"
#include "store/settlement_rows.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages::desk {

inline constexpr int most_settlements = 50;  // that wait, shown

// The section SETTLEMENTS with its rows WAITING; nothing when there are none.
void show_settlements(web::Fields& page, const std::vector<SettlementRow>& rows, Instant now);

}
