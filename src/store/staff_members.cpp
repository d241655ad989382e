// The desk's staff: finding and saving.
#include "store/staff_members.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

StaffId StaffMembers::add(Staff& staff)
{
    link_.database().persist(staff);
    return {staff.id};
}

std::optional<Staff> StaffMembers::called(const std::string& username)
{
    return first<Staff>(link_, "staff_called", username, [](const std::string& name) {
        using Column = odb::query<Staff>;
        return Column::username == Column::_ref(name);
    });
}

Staff StaffMembers::numbered(StaffId id)
{
    const std::unique_ptr<Staff> staff(link_.database().load<Staff>(id.value));
    return std::move(*staff);
}

void StaffMembers::save(Staff& staff)
{
    StaffSecrets secrets{staff.id, staff.version, staff.password_hash, staff.totp_step};
    link_.database().update(secrets);
    staff.version = secrets.version;
}

}
