// Devices: known, seen again, forgotten.
#include "store/devices.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Device>;

}

bool Devices::is_known(const std::string& token_hash)
{
    return first<CountScalar>(link_, "device_known", token_hash,
                              [](const std::string& hash) {
                                  return "select count(*) from devices where token_hash =" + as_text(hash);
                              })
               ->value
           > 0;
}

void Devices::seen(const std::string& token_hash, CompanyId company, Instant now)
{
    struct Params {
        std::string token_hash;
        CompanyId company;
    };
    const Params params{token_hash, company};
    keep(first<Device>(link_, "device_of_company", params,
                       [](const Params& bound) {
                           return Column::token_hash == Column::_ref(bound.token_hash)
                                  && Column::company_id == as_id(bound.company);
                       }),
         {0, token_hash, company, std::nullopt, now, now});
}

void Devices::seen(const std::string& token_hash, StaffId staff, Instant now)
{
    struct Params {
        std::string token_hash;
        StaffId staff;
    };
    const Params params{token_hash, staff};
    keep(first<Device>(link_, "device_of_staff", params,
                       [](const Params& bound) {
                           return Column::token_hash == Column::_ref(bound.token_hash)
                                  && Column::staff_id == as_id(bound.staff);
                       }),
         {0, token_hash, std::nullopt, staff, now, now});
}

void Devices::keep(std::optional<Device> known, Device fresh)
{
    if (!known) {
        link_.database().persist(fresh);
        return;
    }
    known->seen_at = fresh.seen_at;
    link_.database().update(*known);
}

int Devices::remove_dead(Instant now)
{
    return static_cast<int>(link_.database().erase_query<Device>(Column::seen_at <= now - Device::life));
}

}
