// Which schema the database has.
#include "store/schema.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

// Here and not in the header, which nearly all units read: a new schema is no reason to compile them all anew.
const int schema_version = 78;
const int oldest_schema = 78;

int Schema::version()
{
    const auto found = first<CountScalar>(link_, "schema_version", 0, [](const int&) {
        return Query("select coalesce(max(version), 0)::bigint from schema_migrations");
    });
    return static_cast<int>(found->value);
}

int Schema::oldest_program_after(int version)
{
    const auto found = first<CountScalar>(link_, "schema_oldest_program", version, [](const int& bound) {
        return "select coalesce(max(oldest_program), 0)::bigint from schema_migrations where version >"
               + as_number(bound);
    });
    return static_cast<int>(found->value);
}

std::string Schema::role()
{
    return first<TextScalar>(link_, "schema_role", 0, [](const int&) { return Query("select current_user::text"); })
        ->value;
}

bool Schema::has_rights_of(const std::string& role)
{
    const auto found = first<CountScalar>(link_, "schema_rights", role, [](const std::string& bound) {
        return "select count(*) from pg_roles where rolname = " + as_text(bound)
               + " and pg_has_role(current_user, oid, 'usage')";
    });
    return found->value > 0;
}

bool Schema::may_rewrite_the_past()
{
    const auto found = first<CountScalar>(link_, "schema_past", 0, [](const int&) {
        return Query("select count(*) from pg_class where oid = to_regclass('audit_lines')"
                     " and has_table_privilege(current_user, oid, 'delete')");
    });
    return found->value > 0;
}

}
