// Recovery codes: a used one is gone.
#include "store/recovery_codes.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<RecoveryCode>;

}

void RecoveryCodes::put(StaffId staff, const std::vector<std::string>& code_hashes)
{
    link_.database().erase_query<RecoveryCode>(Column::staff_id == staff);
    for (const auto& hash : code_hashes) {
        RecoveryCode code{0, staff, hash};
        link_.database().persist(code);
    }
}

bool RecoveryCodes::has(StaffId staff, const std::string& code_hash)
{
    struct Params {
        StaffId staff;
        std::string code_hash;
    };
    return first<RecoveryCode>(link_, "recovery_code", Params{staff, code_hash},
                               [](const Params& bound) {
                                   return Column::staff_id == as_id(bound.staff)
                                          && Column::code_hash == Column::_ref(bound.code_hash);
                               })
        .has_value();
}

bool RecoveryCodes::use(StaffId staff, const std::string& code_hash)
{
    return link_.database().erase_query<RecoveryCode>(Column::staff_id == staff && Column::code_hash == code_hash) > 0;
}

int RecoveryCodes::left(StaffId staff)
{
    return static_cast<int>(first<CountScalar>(link_, "recovery_codes_left", staff, [](const StaffId& id) {
                                return "select count(*) from recovery_codes where staff_id =" + as_id(id);
                            })->value);
}

}
