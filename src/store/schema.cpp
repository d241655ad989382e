// Which schema the database has.
#include "store/schema.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

int Schema::version()
{
    const auto found = first<CountScalar>(link_, "schema_version", 0, [](const int&) {
        return Query("select coalesce(max(version), 0)::bigint from schema_migrations");
    });
    return static_cast<int>(found->value);
}

}
