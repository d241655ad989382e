// From a second factor to a session that is confirmed.
#include "deeds/confirmations.hpp"

#include "store/store.hpp"

namespace cakey::deeds {

void ask_confirmation(Unit& unit, const Wanted& wanted, Instant now)
{
    auto session = unit.sessions().locked(wanted.session);
    if (!session)
        return;
    const bool worth_a_line = session->count_denial(now);
    unit.sessions().save(*session);
    if (worth_a_line)
        unit.audit().add(AuditLine::of(wanted.who, "confirmation_asked", now, wanted.what));
}

bool confirm(Unit& unit, const Wanted& wanted, const FactorProof& proof, const SignInTry& one, const Booking& booking,
             Instant now)
{
    auto staff = unit.staff().locked(wanted.who.id);
    auto session = unit.sessions().locked(wanted.session);
    if (!session || !staff.active() || !use_second_factor(unit, staff, proof, now))
        return false;
    session->confirmed_at = now;
    unit.sessions().save(*session);
    forgive(unit, one, booking);
    unit.audit().add(AuditLine::of(wanted.who, "confirmation_passed", now, wanted.what));
    return true;
}

void refuse_confirmation(Unit& unit, const Wanted& wanted, Instant now)
{
    unit.audit().add(AuditLine::of(wanted.who, "confirmation_refused", now, wanted.what).denied());
}

}
