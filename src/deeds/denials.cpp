// Counting by session and minute.
#include "deeds/denials.hpp"

#include "store/store.hpp"

namespace cakey::deeds {

void deny(Unit& unit, std::int64_t id, Role role, const Denial& denial, Instant now)
{
    auto session = unit.sessions().locked(id);
    if (!session || !session->staff_id)
        return;
    const bool worth_a_line = session->count_denial(now);
    unit.sessions().save(*session);
    if (!worth_a_line)
        return unit.need_not_last();
    const auto counted = session->denied == 1 ? "" : "; number " + std::to_string(session->denied) + " of a minute";
    unit.audit().add(AuditLine::of(Member{*session->staff_id, role}, "access_denied", now, denial.what + counted)
                         .about(denial.order_number)
                         .denied());
}

}
