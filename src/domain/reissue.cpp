// Who may decide on it.
#include "domain/reissue.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

void Reissue::approve(StaffId by, Instant now)
{
    require_second(by);
    decide(ReissueOutcome::approved, by, now);
}

void Reissue::refuse(std::string why, StaffId by, Instant now)
{
    require_second(by);
    decide(ReissueOutcome::refused, by, now);
    refusal_reason = std::move(why);
}

void Reissue::withdraw(StaffId by, Instant now)
{
    require_open();
    if (!may_withdraw(by))
        throw DomainError(Fault::forbidden);
    decide(ReissueOutcome::withdrawn, by, now);
}

void Reissue::withdraw_by_company(Instant now)
{
    require_open();
    if (asked_by != Party::company)
        throw DomainError(Fault::forbidden);
    decide(ReissueOutcome::withdrawn, std::nullopt, now);
}

void Reissue::require_open() const
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::reissue);
}

void Reissue::require_second(StaffId by) const
{
    require_open();
    if (!may_decide(by))
        throw DomainError(Fault::forbidden, About::reissue_by_two);
}

void Reissue::decide(ReissueOutcome what, std::optional<StaffId> by, Instant now)
{
    outcome = what;
    decided_by = by;
    decided_at = now;
}

}
