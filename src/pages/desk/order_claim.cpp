// A claim changes no state, so it has no line of history: the audit log has it.
#include "pages/desk/order_claim.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

namespace {

AuditLine line_of(const Order& order, const StaffPerson& who, std::string event, Instant now)
{
    return {.at = now,
            .by = party_of(who.role),
            .person_id = who.id.value,
            .event = std::move(event),
            .order_number = order.number(),
            .detail = {}};
}

}

web::Response OrderClaimPage::create(const web::Request& request) const
{
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        order.claim(who.id, now);
        unit.orders().save(order);
        unit.audit().add(line_of(order, who, "claimed", now));
    });
    request.log().event = "claimed";
    return screens_.see_other(urls_.desk_order(request.path("no")), "order_claimed");
}

web::Response OrderClaimPage::destroy(const web::Request& request) const
{
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto order = order_as_read(unit, request);
        order.release(who.id);
        unit.orders().save(order);
        unit.audit().add(line_of(order, who, "claim_released", now));
    });
    request.log().event = "claim_released";
    return screens_.see_other(urls_.desk_work(), "order_released");
}

}
