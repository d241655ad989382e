// Who may decide on a reversal, and on which order.
#include "domain/reversal.hpp"

#include "base/utf8.hpp"
#include "domain/fault.hpp"

#include <utility>

namespace cakey {

Reversal::Reversal(const Order& order, std::string reason, StaffId by, Instant now)
    : order_id_(order.id()), order_version_(order.version()), reason_(std::move(reason)), asked_by_(by), asked_at_(now)
{
    order.require(OrderEvent::reversed, Party::operator_);
    const auto length = code_points(reason_);
    if (length < shortest_reason || length > longest_reason)
        throw DomainError(Fault::incomplete);
}

void Reversal::approve(const Order& order, StaffId by, Instant now)
{
    require_second(by);
    if (order.id() != order_id_ || order.version() != order_version_)
        throw DomainError(Fault::stale, {{"state", std::string(word(order.state()))}});
    decide(ReversalOutcome::approved, by, now);
}

void Reversal::refuse(std::string reason, StaffId by, Instant now)
{
    require_second(by);
    decide(ReversalOutcome::refused, by, now);
    refusal_reason_ = std::move(reason);
}

void Reversal::withdraw(StaffId by, Instant now)
{
    if (open() && by != asked_by_)
        throw DomainError(Fault::forbidden);
    decide(ReversalOutcome::withdrawn, by, now);
}

void Reversal::require_second(StaffId by) const
{
    if (open() && by == asked_by_)
        throw DomainError(Fault::forbidden, About::reversal_by_two);
}

void Reversal::decide(ReversalOutcome outcome, StaffId by, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::reversal);
    outcome_ = outcome;
    decided_by_ = by;
    decided_at_ = now;
}

}
