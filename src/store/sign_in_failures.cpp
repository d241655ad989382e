// Counting failures.
#include "store/sign_in_failures.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/lock.hpp"

namespace cakey {

namespace {

using Column = odb::query<SignInFailure>;

Query strain(const std::string& key, const Instant& since, const char* name)
{
    return "(select count(*) as failures, max(at) as newest from sign_in_failures where key =" + as_text(key)
           + "and at >" + as_instant(since) + ") as " + name;
}

}

SignInBrake SignInFailures::brake(const SignInTry& one, Instant now)
{
    struct Params {
        SignInTry one;
        Instant account_since;
        Instant address_since;
        Instant device_since;
    };
    const Params params{one, now - account_brake.memory, now - address_brake.memory, now - device_brake.memory};
    return *first<SignInBrake>(link_, "sign_in_brake", params, [](const Params& bound) {
        return "select account.failures, account.newest, address.failures, address.newest, device.failures,"
               " device.newest, exists (select from devices left join companies on companies.id = devices.company_id"
               " left join staff on staff.id = devices.staff_id where devices.token_hash ="
               + as_text(bound.one.device) + "and (companies.name_key =" + as_text(bound.one.company)
               + "or companies.credit_code =" + as_text(bound.one.company)
               + "or staff.username =" + as_text(bound.one.staff) + ")) from "
               + strain(bound.one.account, bound.account_since, "account") + ", "
               + strain(bound.one.address, bound.address_since, "address") + ", "
               + strain(bound.one.device, bound.device_since, "device");
    });
}

void SignInFailures::lock(const std::string& key) { cakey::lock(link_, key); }

void SignInFailures::add(SignInFailure& failure) { link_.database().persist(failure); }

void SignInFailures::remove(std::int64_t id) { link_.database().erase_query<SignInFailure>(Column::id == id); }

void SignInFailures::remove_of(const std::string& key)
{
    link_.database().erase_query<SignInFailure>(Column::key == key);
}

int SignInFailures::remove_dead(Instant now)
{
    return static_cast<int>(link_.database().erase_query<SignInFailure>(Column::at <= now - BrakeRule::longest_memory));
}

}
