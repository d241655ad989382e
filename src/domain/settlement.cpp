// Who may decide, and when there is something to decide about.
#include "domain/settlement.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

std::optional<TransferDayFlaw> flaw_of(Date transferred_on, const Refund& refund, Instant now)
{
    if (transferred_on > china_date(now))
        return TransferDayFlaw::in_the_future;
    if (transferred_on < china_date(refund.created_at))
        return TransferDayFlaw::before_the_refund;
    return std::nullopt;
}

Settlement::Settlement(std::string number, const Refund& refund, Transfer transfer, StaffId by, Instant now)
    : number_(std::move(number)),
      refund_id_(refund.id),
      amount_(refund.amount),
      payee_(std::move(transfer.payee)),
      bank_(std::move(transfer.bank)),
      account_sealed_(std::move(transfer.account_sealed)),
      transferred_on_(date_text(transfer.on)),
      bank_reference_(std::move(transfer.bank_reference)),
      entered_by_(by),
      entered_at_(now)
{
    if (refund.state != RefundState::stuck)
        throw DomainError(Fault::wrong_state, About::refund_not_stuck);
    if (flaw_of(transfer.on, refund, now))
        throw DomainError(Fault::incomplete);
}

void Settlement::confirm(Refund& refund, const Member& by, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::settlement);
    if (!may_confirm(by))
        throw DomainError(Fault::forbidden, About::settlement_by_two);
    if (refund.id != refund_id_ || refund.state != RefundState::stuck)
        throw DomainError(Fault::wrong_state, About::refund_not_stuck);
    decide(SettlementState::confirmed, by.id, now);
    refund.state = RefundState::settled;
}

void Settlement::reject(std::string reason, StaffId by, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::settlement);
    decide(SettlementState::rejected, by, now);
    reason_ = std::move(reason);
}

bool Settlement::may_confirm(const Member& by) const
{
    return open() && by.role == Role::administrator && by.id != entered_by_;
}

void Settlement::decide(SettlementState state, StaffId by, Instant now)
{
    state_ = state;
    decided_by_ = by;
    decided_at_ = now;
}

}
