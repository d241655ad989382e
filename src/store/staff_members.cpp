// The desk's staff: finding and saving.
#include "store/staff_members.hpp"

#include "domain/fault.hpp"
#include "domain/staff-odb.hxx"
#include "store/link_odb.hpp"
#include "store/scalar-odb.hxx"

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

// The web program may write these columns only, so the mapping's update() of the whole row is not for it.
void StaffMembers::save(Staff& staff)
{
    const auto saved = first<CountScalar>(link_, "staff_save", staff, [](const Staff& params) {
        return "with saved as (update staff set version = version + 1, totp_step =" + as_number(params.totp_step)
               + ", password_hash =" + as_text(params.password_hash) + "where id =" + as_number(params.id)
               + "and version =" + as_number(params.version) + "returning 1) select count(*) from saved";
    });
    if (saved->value == 0)
        throw DomainError(Fault::stale);
    ++staff.version;
}

}
