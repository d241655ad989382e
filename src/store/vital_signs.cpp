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

OpenBusiness VitalSigns::open_business()
{
    return *first<OpenBusiness>(link_, "vital_business", 0, [](const int&) {
        return Query("select (select count(*) from payments where state in ('wanted', 'waiting'))"
                     " + (select count(*) from payments where state = 'closing'),"
                     " (select count(*) from refunds where state = 'wanted'),"
                     " (select min(state_since) from orders where state = 'awaiting_review')");
    });
}

}
