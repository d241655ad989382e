// PostgreSQL's advisory locks.
#include "store/lock.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void lock(Link& link, const std::string& key)
{
    first<CountScalar>(link, "lock", key, [](const std::string& bound) {
        return "select count(*) from (select pg_advisory_xact_lock(hashtextextended(" + as_text(bound) + ", 0))) held";
    });
}

}
