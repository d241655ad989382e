// Written down, and looked up there.
#include "deeds/id_looks.hpp"

#include "domain/id_look.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

void look_at_id(Unit& unit, const Order& order, const std::string& why, const Looker& looker, Instant now)
{
    unit.audit().add(AuditLine::of(looker.by, "id_looked_at", now, why)
                         .about(order.number(), order.company_id())
                         .on("session", std::to_string(looker.session)));
}

bool may_see_id(Unit& unit, const Order& order, const Looker& looker, Instant now)
{
    return unit.audit().has(looker.by.id, "id_looked_at", order.number(), "session:" + std::to_string(looker.session),
                            now - id_look_time);
}

}
