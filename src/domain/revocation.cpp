// Asked, decided by somebody else, done.
#include "domain/revocation.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

// Of what came to nothing with its order nobody takes the revocation back.
bool Revocation::may_withdraw(StaffId staff) const
{
    return state() == RevocationState::asked && asker == staff && ground != RevocationGround::dropped;
}

bool Revocation::company_may_withdraw() const
{
    return state() == RevocationState::asked && asked_by == Party::company && ground == RevocationGround::wish;
}

void Revocation::approve(StaffId by, Instant now)
{
    require_second(by);
    approved_by = by;
    approved_at = now;
}

void Revocation::refuse(std::string why, StaffId by, Instant now)
{
    require_second(by);
    refused_by = by;
    refused_at = now;
    refusal_reason = std::move(why);
}

void Revocation::withdraw(StaffId by, Instant now)
{
    require_asked();
    if (!may_withdraw(by))
        throw DomainError(Fault::forbidden);
    withdrawn_at = now;
}

void Revocation::withdraw_by_company(Instant now)
{
    require_asked();
    if (!company_may_withdraw())
        throw DomainError(Fault::forbidden);
    withdrawn_at = now;
}

void Revocation::finish(Instant now)
{
    if (state() != RevocationState::approved)
        throw DomainError(Fault::wrong_state, About::revocation);
    done_at = now;
}

void Revocation::drop(Instant now)
{
    if (is_open())
        withdrawn_at = now;
}

void Revocation::require_second(StaffId by) const
{
    require_asked();
    if (!may_decide(by))
        throw DomainError(Fault::forbidden, About::revocation_by_two);
}

void Revocation::require_asked() const
{
    if (state() != RevocationState::asked)
        throw DomainError(Fault::wrong_state, About::revocation);
}

}
