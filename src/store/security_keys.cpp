// Security keys.
#include "store/security_keys.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<SecurityKey>;

struct Whose {
    StaffId staff;
    std::string credential_id;
};

}

void SecurityKeys::add(SecurityKey& key) { link_.database().persist(key); }

std::vector<SecurityKey> SecurityKeys::of(StaffId staff)
{
    return rows<SecurityKey>(link_, "security_keys_of", staff,
                             [](const StaffId& id) { return (Column::staff_id == as_id(id)) + "order by id"; });
}

std::optional<SecurityKey> SecurityKeys::find(StaffId staff, const std::string& credential_id)
{
    return first<SecurityKey>(link_, "security_key", Whose{staff, credential_id}, [](const Whose& bound) {
        return Column::staff_id == as_id(bound.staff) && Column::credential_id == Column::_ref(bound.credential_id);
    });
}

bool SecurityKeys::use(std::int64_t id, std::int64_t counter, Instant now)
{
    return link_.connection().execute("update security_keys set counter = " + std::to_string(counter) + ", used_at = '"
                                      + china_iso(now) + "' where id = " + std::to_string(id) + " and (counter < "
                                      + std::to_string(counter) + " or counter = 0)")
           > 0;
}

bool SecurityKeys::remove(StaffId staff, std::int64_t id)
{
    return link_.database().erase_query<SecurityKey>(Column::staff_id == staff && Column::id == id) > 0;
}

void SecurityKeys::remove_of(StaffId staff) { link_.database().erase_query<SecurityKey>(Column::staff_id == staff); }

}
