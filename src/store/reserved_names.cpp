// Reserved names: kept, forgotten.
#include "store/reserved_names.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void ReservedNames::add(ReservedName& name) { link_.database().persist(name); }

int ReservedNames::remove_dead(Instant now)
{
    using Column = odb::query<ReservedName>;
    return static_cast<int>(link_.database().erase_query<ReservedName>(Column::reserved_until <= now));
}

}
