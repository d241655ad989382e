// Asking for a reversal, and deciding.
#include "deeds/reversals.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

// Read under the order's lock: whoever held it may have decided.
Reversal reversal_of(Unit& unit, const Order& order, std::int64_t id)
{
    auto reversal = unit.reversals().at(id);
    if (reversal.order_id() != order.id())
        throw DomainError(Fault::not_found);
    return reversal;
}

void write_down(Unit& unit, const Order& order, const char* event, const Member& by, Instant now)
{
    unit.audit().add(AuditLine::of(by, event, now).about(order.number(), order.company_id()));
}

}

void ask_reversal(Unit& unit, const Order& seen, const std::string& reason, const Member& by, Instant now)
{
    const auto order = unit.orders().locked(seen.number(), seen.version());
    if (unit.reversals().open_of(order))
        throw DomainError(Fault::wrong_state, About::reversal);
    Reversal reversal(order, reason, by.id, now);
    unit.reversals().add(reversal);
    write_down(unit, order, "reversal_requested", by, now);
}

void approve_reversal(Unit& unit, const Order& seen, std::int64_t id, const Member& by, Instant now)
{
    auto order = unit.orders().locked(seen.number(), seen.version());
    auto reversal = reversal_of(unit, order, id);
    reversal.approve(order, by.id, now);
    unit.reversals().save(reversal);
    order.reverse(by.id, reversal.reason(), now);
    unit.orders().save(order);
}

void refuse_reversal(Unit& unit, const Order& seen, std::int64_t id, const std::string& reason, const Member& by,
                     Instant now)
{
    const auto order = unit.orders().locked(seen.number(), seen.version());
    auto reversal = reversal_of(unit, order, id);
    reversal.refuse(reason, by.id, now);
    unit.reversals().save(reversal);
    write_down(unit, order, "reversal_refused", by, now);
}

void withdraw_reversal(Unit& unit, const Order& seen, std::int64_t id, const Member& by, Instant now)
{
    const auto order = unit.orders().locked(seen.number(), seen.version());
    auto reversal = reversal_of(unit, order, id);
    reversal.withdraw(by.id, now);
    unit.reversals().save(reversal);
    write_down(unit, order, "reversal_withdrawn", by, now);
}

}
