// A program may be there before its database, and does not end for that.
#include "deeds/start.hpp"

#include "deeds/site_keys.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

#include <stdexcept>

namespace cakey::deeds {

namespace {

constexpr std::chrono::minutes furthest_off{5};

}

bool Start::attempt()
{
    try {
        Store store(needs_.connection);
        store.require_schema();
        store.read([&](Unit& unit) {
            require_role(unit, needs_.role);
            require_same_time(unit, needs_.clock);
            if (!needs_.seal_keys.empty())
                require_seal_keys(unit, needs_.seal_keys);
            if (!needs_.alipays_key.empty())
                require_alipays_key(unit, needs_.alipays_key);
        });
        if (!needs_.alipay_app_key.empty())
            store.transact([&](Unit& unit) { note_alipay_app_key(unit, needs_.alipay_app_key, needs_.clock.now()); });
    } catch (const DomainError& error) {
        if (error.fault() != Fault::unavailable)
            throw;
        if (const auto reason = reason_of(error); reason != said_)
            note_("database_away", said_ = reason);
        return false;
    }
    if (!said_.empty())
        note_("database_back", "");
    return true;
}

void require_role(Unit& unit, const std::string& role)
{
    const auto is = unit.schema().role();
    if (!unit.schema().has_rights_of(role))
        throw std::runtime_error("'database' signs in as " + is + ", which has not the rights of " + role);
    if (unit.schema().may_rewrite_the_past())
        throw std::runtime_error("'database' signs in as " + is
                                 + ", which may rewrite the audit log: the program's role is " + role);
}

void require_same_time(Unit& unit, const Clock& clock)
{
    const auto off = std::chrono::floor<std::chrono::seconds>(clock.now() - unit.now());
    if (std::chrono::abs(off) > furthest_off)
        throw std::runtime_error("the clock of this machine is " + std::to_string(std::chrono::abs(off).count()) + " s "
                                 + (off.count() > 0 ? "ahead of" : "behind") + " the database's: set both by NTP");
}

}
