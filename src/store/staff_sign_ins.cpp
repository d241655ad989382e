// Sign-ins at the desk: a few of each member's.
#include "store/staff_sign_ins.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<StaffSignIn>;

}

void StaffSignIns::add(StaffSignIn& one)
{
    link_.database().persist(one);
    const std::int64_t id = one.staff_id.value;
    link_.database().erase_query<StaffSignIn>(
        "staff_id =" + Column::_val(id) + "and id not in (select id from staff_sign_ins where staff_id ="
        + Column::_val(id) + "order by id desc limit " + std::to_string(StaffSignIn::most_kept) + ")");
}

std::vector<StaffSignIn> StaffSignIns::of(StaffId staff)
{
    return rows<StaffSignIn>(link_, "staff_sign_ins_of", staff, [](const StaffId& id) {
        return (Column::staff_id == Column::_ref(id)) + "order by id desc";
    });
}

}
