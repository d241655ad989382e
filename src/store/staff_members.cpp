// The desk's staff: finding and saving.
#include "store/staff_members.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/lock.hpp"

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

Staff StaffMembers::locked(StaffId id)
{
    auto found = first<Staff>(link_, "staff_locked", id,
                              [](const StaffId& bound) { return "where id =" + as_id(bound) + "for update"; });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::vector<Staff> StaffMembers::all()
{
    return rows<Staff>(link_, "staff_all", 0, [](const int&) { return Query("order by username"); });
}

void StaffMembers::save(Staff& staff) { link_.database().update(staff); }

bool StaffMembers::has_administrator_besides(StaffId id)
{
    lock(link_, "administrators");
    return first<CountScalar>(link_, "administrators_besides", id,
                              [](const StaffId& bound) {
                                  return "select count(*) from staff where role = 'administrator' and state = 'active'"
                                         " and id <>"
                                         + as_id(bound);
                              })
               ->value
           > 0;
}

}
