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
    auto device = first<Device>(link_, "device", Params{token_hash, company}, [](const Params& bound) {
        return Column::token_hash == Column::_ref(bound.token_hash) && Column::company_id == as_id(bound.company);
    });
    if (device) {
        device->seen_at = now;
        link_.database().update(*device);
    } else {
        Device fresh{0, token_hash, company, now, now};
        link_.database().persist(fresh);
    }
}

int Devices::remove_dead(Instant now)
{
    return static_cast<int>(link_.database().erase_query<Device>(Column::seen_at <= now - Device::life));
}

}
