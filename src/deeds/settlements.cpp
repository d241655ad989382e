// Entered by one, decided by another.
#include "deeds/settlements.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

// Read once more under the lock: whoever held it may have had it tried again, or settled.
Refund locked_refund(Unit& unit, std::int64_t id)
{
    unit.orders().locked(unit.payments().refund_at(id).order_number);
    return unit.payments().refund_at(id);
}

struct Case {
    Settlement settlement;
    Refund refund;
};

Case locked_case(Unit& unit, const std::string& number, std::int64_t version)
{
    auto refund = locked_refund(unit, unit.settlements().numbered(number).refund_id());
    auto settlement = unit.settlements().numbered(number);
    if (settlement.version() != version)
        throw DomainError(Fault::stale, About::settlement);
    return {std::move(settlement), std::move(refund)};
}

// Of whom the money is and where it went stands in the settlement itself.
std::string detail(const Settlement& settlement, const Refund& refund)
{
    return settlement.number() + ": " + refund.out_request_no + ", " + refund.amount.yuan();
}

}

void require_settleable(Unit& unit, const Refund& refund)
{
    if (unit.settlements().waits(refund.id))
        throw DomainError(Fault::wrong_state, About::settlement_waits);
    const auto item = unit.outbox().find(OutboxKind::refund, refund.id);
    if (refund.state != RefundState::stuck || !item || item->state != OutboxState::stuck)
        throw DomainError(Fault::wrong_state, About::refund_not_stuck);
}

Settlement enter_settlement(Unit& unit, std::int64_t id, std::int64_t version, const std::string& number,
                            const Transfer& transfer, SettlementPaper slip, const Member& by, Instant now)
{
    const auto refund = locked_refund(unit, id);
    require_settleable(unit, refund);
    if (refund.version != version)
        throw DomainError(Fault::stale, About::settlement);
    Settlement settlement(number, refund, transfer, by.id, now);
    unit.settlements().add(settlement, slip);
    unit.audit().add(AuditLine::of(by, "settlement_entered", now, detail(settlement, refund))
                         .about(refund.order_number)
                         .on("settlement", settlement.number()));
    return settlement;
}

void confirm_settlement(Unit& unit, const std::string& number, std::int64_t version, const Member& by, Instant now)
{
    auto [settlement, refund] = locked_case(unit, number, version);
    const auto item = unit.outbox().find(OutboxKind::refund, refund.id);
    if (!item || item->state != OutboxState::stuck)
        throw DomainError(Fault::wrong_state, About::refund_not_stuck);
    settlement.confirm(refund, by, now);
    unit.settlements().save(settlement);
    unit.payments().save(refund);
    // Alipay's last word stays with it.
    unit.outbox().close(OutboxKind::refund, refund.id, OutboxState::done, item->code, now);
    unit.audit().add(
        AuditLine::of(by, "settlement_confirmed", now, detail(settlement, refund) + ", after " + item->code)
            .about(refund.order_number)
            .on("settlement", settlement.number()));
}

void reject_settlement(Unit& unit, const std::string& number, std::int64_t version, const std::string& reason,
                       const Member& by, Instant now)
{
    auto [settlement, refund] = locked_case(unit, number, version);
    settlement.reject(reason, by.id, now);
    unit.settlements().save(settlement);
    unit.audit().add(AuditLine::of(by, "settlement_rejected", now, detail(settlement, refund))
                         .about(refund.order_number)
                         .on("settlement", settlement.number()));
}

SettlementPaper read_slip(Unit& unit, const Settlement& settlement, int page, const Member& by, Instant now)
{
    auto slip = unit.settlements().slip(settlement);
    unit.audit().add(
        AuditLine::of(by, "settlement_slip_read", now, settlement.number() + ": " + paper_read_detail("slip", page))
            .about(unit.payments().refund_at(settlement.refund_id()).order_number)
            .on("settlement", settlement.number()));
    return slip;
}

}
