// Where a stuck refund leads, and what an administrator has to look at.
#include "pages/desk/settlements.hpp"

#include "pages/frame/words.hpp"
#include "store/store.hpp"

namespace cakey::pages::desk {

SettlementsByRefund settlements_of(Unit& unit, const std::vector<OutboxItem>& items)
{
    SettlementsByRefund settlements;
    for (const auto& item : items)
        if (item.kind == OutboxKind::refund)
            if (auto settlement = unit.settlements().newest(item.subject_id))
                settlements.emplace(item.subject_id, *std::move(settlement));
    return settlements;
}

bool is_being_settled(const OutboxItem& item, const SettlementsByRefund& settlements)
{
    const auto found = settlements.find(item.subject_id);
    return item.kind == OutboxKind::refund && found != settlements.end() && found->second.open();
}

void show_settling(web::Fields& row, const OutboxItem& item, const SettlementsByRefund& settlements, Role role)
{
    if (item.kind != OutboxKind::refund)
        return;
    const auto found = settlements.find(item.subject_id);
    const bool holds = found != settlements.end() && found->second.state() != SettlementState::rejected;
    if (holds) {
        auto settlement = row.add("SETTLEMENT");
        settlement.set("NUMBER", found->second.number());
        settlement.show(found->second.open() ? web::Name("OPEN") : web::Name("OVER"));
    } else if (item.state == OutboxState::stuck && (role == Role::operator_ || role == Role::administrator)) {
        row.show("CAN_SETTLE");
    }
}

void show_settlements(web::Fields& page, const std::vector<SettlementRow>& rows, Instant now)
{
    if (rows.empty())
        return;
    auto section = page.add("SETTLEMENTS");
    for (const auto& found : rows) {
        auto row = section.add("WAITING_ROWS");
        row.set("NUMBER", found.number);
        row.set("NO", found.order_number);
        row.set("COMPANY", found.company);
        row.set("AMOUNT", found.amount.grouped());
        row.set("PAYEE", found.payee);
        row.set("ON", found.transferred_on);
        row.set("BY", found.entered_by);
        row.set("AGE", age_text(now - found.entered_at));
        row.set("AT_ISO", china_iso(found.entered_at));
    }
}

}
