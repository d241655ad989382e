// Set-up links: one an account.
#include "store/staff_setups.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<StaffSetup>;

}

void StaffSetups::put(StaffSetup& setup)
{
    remove_of(setup.staff_id);
    link_.database().persist(setup);
}

std::optional<StaffSetup> StaffSetups::find(const std::string& token_hash)
{
    return first<StaffSetup>(link_, "staff_setup", token_hash,
                             [](const std::string& hash) { return Column::token_hash == Column::_ref(hash); });
}

std::optional<StaffSetup> StaffSetups::of(StaffId staff)
{
    return first<StaffSetup>(link_, "staff_setup_of", staff,
                             [](const StaffId& id) { return Column::staff_id == Column::_ref(id); });
}

bool StaffSetups::remove_of(StaffId staff)
{
    return link_.database().erase_query<StaffSetup>(Column::staff_id == staff) > 0;
}

}
