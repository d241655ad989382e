// Parts of pages at the desk about refunds that go back by transfer: where one leads there, and those that wait.
#pragma once

#include "domain/outbox_item.hpp"
#include "domain/role.hpp"
#include "domain/settlement.hpp"
#include "store/settlement_rows.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::pages::desk {

inline constexpr int most_settlements = 50;  // that wait, shown

using SettlementsByRefund = std::map<std::int64_t, Settlement>;

// The newest one of each refund among the items.
SettlementsByRefund settlements_of(Unit& unit, const std::vector<OutboxItem>& items);

// Whether it is a refund whose settlement waits for a second person: it is not tried again meanwhile.
bool is_being_settled(const OutboxItem& item, const SettlementsByRefund& settlements);

// In the item's row: 「转账退款」 where it can be entered, or the one that there is.
void show_settling(web::Fields& row, const OutboxItem& item, const SettlementsByRefund& settlements, Role role);

// The section SETTLEMENTS with its rows WAITING; nothing when there are none.
void show_settlements(web::Fields& page, const std::vector<SettlementRow>& rows, Instant now);

}
