// Which schema the database has.
#include "store/schema.hpp"

#include "store/link_odb.hpp"
#include "store/scalar-odb.hxx"

namespace cakey {

int Schema::version()
{
    const auto found = first<CountScalar>(link_, "schema_version", 0, [](const int&) {
        return Query("select coalesce(max(version), 0)::bigint from schema_migrations");
    });
    return static_cast<int>(found->value);
}

}
