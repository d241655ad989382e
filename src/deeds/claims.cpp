// Claiming orders.
#include "deeds/claims.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::deeds {

namespace {

std::string named(std::optional<StaffId> id) { return id ? "staff:" + std::to_string(id->value) : ""; }

AuditLine line_of(const Order& order, const char* event, const Member& by, Instant now)
{
    return AuditLine::of(by, event, now).about(order.number(), order.company_id());
}

}

void claim(Unit& unit, Order& order, const Member& by, Instant now)
{
    order.claim(by.id, now);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "claimed", by, now));
}

std::optional<Order> claim_next(Unit& unit, const Member& by, Instant now)
{
    auto order = unit.orders().unclaimed();
    if (order)
        claim(unit, *order, by, now);
    return order;
}

void release(Unit& unit, Order& order, const Member& by, Instant now)
{
    order.release(by.id);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "claim_released", by, now));
}

void take_over(Unit& unit, Order& order, const Member& by, Instant now)
{
    const auto before = order.claimed_by();
    order.take_over(by.id, std::chrono::minutes(unit.settings().value(Setting::take_over_minutes, now)), now);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "claim_taken_over", by, now).from_to(named(before), named(by.id)));
}

void hold(Unit& unit, Order& order, const std::string& reason, Instant until, const Member& by, Instant now)
{
    const auto before = order.claimed().held_until();
    order.hold(by.id, reason, until, now);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "held", by, now)
                         .from_to(before ? date_text(china_date(*before)) : "", date_text(china_date(until))));
}

void resume(Unit& unit, Order& order, const Member& by, Instant now)
{
    order.resume(by.id, now);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "hold_ended", by, now));
}

std::vector<Staff> colleagues_of(Unit& unit, StaffId id)
{
    auto staff = unit.staff().all();
    std::erase_if(
        staff, [&](const Staff& one) { return !one.active() || one.role != Role::operator_ || StaffId{one.id} == id; });
    return staff;
}

void hand_on(Unit& unit, Order& order, StaffId to, const Member& by, Instant now)
{
    const auto colleagues = colleagues_of(unit, by.id);
    if (std::ranges::none_of(colleagues, [&](const Staff& one) { return StaffId{one.id} == to; }))
        throw DomainError(Fault::wrong_state, About::staff);
    order.hand_on(by.id, to, now);
    unit.orders().save(order);
    unit.audit().add(line_of(order, "claim_handed_on", by, now).from_to(named(by.id), named(to)));
}

void keep_claim(Unit& unit, const Order& order, const Member& by, Instant now)
{
    if (order.claimed().is_news(by.id, now))
        unit.orders().keep_claim(order, now);
}

}
