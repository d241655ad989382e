// By partial indexes of what is open; whatever is over is not looked at.
#include "store/vital_signs.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::vector<OutboxDepth> VitalSigns::outbox()
{
    return rows<OutboxDepth>(link_, "vital_outbox", 0, [](const int&) {
        return Query(
            "select kind, (count(*) filter (where state = 'waiting'))::bigint,"
            " (count(*) filter (where state = 'waiting' and tries > 0))::bigint,"
            " (count(*) filter (where state = 'stuck'))::bigint, min(due_at) filter (where state = 'waiting')"
            " from (select kind, state, tries, due_at from outbox where state = 'waiting'"
            " union all select kind, state, tries, due_at from outbox where state = 'stuck') open group by kind");
    });
}

std::vector<IssuingReach> VitalSigns::issuing_reach(Instant now)
{
    return rows<IssuingReach>(link_, "vital_issuing", now, [](const Instant& bound) {
        return "select p.kind, max(k.valid_until) - p.longest_days * interval '1 day' from"
               " (select distinct on (kind) kind, longest_days from certificate_profiles where outcome = 'approved'"
               " and begins_at <="
               + as_instant(bound)
               + "order by kind, begins_at desc, id desc) p join ca_keys k on k.purpose = 'issuing'"
                 " and k.state = 'active' and k.place <> '' and p.kind = case when k.algorithm in ('sm2', 'p256')"
                 " then k.algorithm else 'rsa' end group by p.kind, p.longest_days order by p.kind";
    });
}

OpenBusiness VitalSigns::open_business()
{
    return *first<OpenBusiness>(link_, "vital_business", 0, [](const int&) {
        return Query("select (select count(*) from payments where state in ('wanted', 'waiting'))"
                     " + (select count(*) from payments where state = 'closing'),"
                     " (select count(*) from refunds where state = 'wanted'),"
                     " (select min(state_since) from orders where state = 'awaiting_review'),"
                     " (select min(asked_at) from revocations where done_at is null and refused_at is null"
                     " and withdrawn_at is null),"
                     " (select min(ends) from (select max(next_update) as ends from crls group by issuer) newest)");
    });
}

}
