// Deeds on settings.
#include "deeds/settings.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

void set(Unit& unit, Setting setting, int value, std::int64_t newest, const Member& by, Instant now)
{
    const auto changes = unit.settings().changes();
    if (newest_of(changes, setting) != newest)
        throw DomainError(Fault::stale, About::entry);
    const int before = value_at(changes, setting, now);
    if (before == value)
        return;
    SettingChange change{.setting = setting, .value = value, .at = now, .by = by.id, .follows = newest};
    unit.settings().add(change);
    unit.audit().add(AuditLine::of(by, "setting_changed", now)
                         .on("setting", word(setting))
                         .from_to(std::to_string(before), std::to_string(value)));
}

}
