// Rules of claims.
#include "domain/claim.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

bool Claim::may_be_taken_over(StaffId by, std::chrono::minutes rest, Instant now) const
{
    return by_ && *by_ != by && !is_held(now) && now - *acted_at_ >= rest;
}

bool Claim::is_news(StaffId by, Instant now) const { return by_ == by && now - *acted_at_ >= std::chrono::minutes(1); }

void Claim::require(StaffId by) const
{
    if (by_ != by)
        throw DomainError(Fault::not_claimed);
}

void Claim::take(StaffId by, Instant now)
{
    if (by_)
        require(by);
    by_ = by;
    acted_at_ = now;
}

void Claim::take_over(StaffId by, std::chrono::minutes rest, Instant now)
{
    if (by_ && *by_ != by && !may_be_taken_over(by, rest, now))
        throw DomainError(Fault::wrong_state, About::claim_in_hand);
    *this = {};
    take(by, now);
}

void Claim::hand_on(StaffId from, StaffId to, Instant now)
{
    require(from);
    by_ = to;
    acted_at_ = now;
}

void Claim::hold(StaffId by, std::string reason, Instant until, Instant now)
{
    require(by);
    if (reason.empty() || until <= now || until - now > longest_hold)
        throw DomainError(Fault::incomplete);
    hold_reason_ = std::move(reason);
    held_until_ = until;
    acted_at_ = now;
}

void Claim::resume(StaffId by, Instant now)
{
    require(by);
    hold_reason_.clear();
    held_until_.reset();
    acted_at_ = now;
}

}
