// Deeds on the calendar.
#include "deeds/holidays.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <optional>

namespace cakey::deeds {

namespace {

std::string text_of(const std::optional<Holiday>& holiday)
{
    if (!holiday)
        return {};
    return std::string(word(holiday->kind)) + (holiday->name.empty() ? "" : " " + holiday->name);
}

}

int set_holidays(Unit& unit, const std::vector<Holiday>& holidays, const Member& by, Instant now)
{
    int changed = 0;
    for (auto holiday : holidays) {
        const auto before = unit.holidays().on(holiday.day);
        if (text_of(before) == text_of(holiday))
            continue;
        unit.holidays().put(holiday);
        unit.audit().add(AuditLine::of(by, "holiday_set", now)
                             .on("holiday", holiday.day)
                             .from_to(text_of(before), text_of(holiday)));
        ++changed;
    }
    return changed;
}

void remove_holiday(Unit& unit, const std::string& day, const Member& by, Instant now)
{
    const auto before = unit.holidays().on(day);
    if (!before)
        throw DomainError(Fault::not_found);
    unit.holidays().remove(*before);
    unit.audit().add(
        AuditLine::of(by, "holiday_removed", now).on("holiday", day).from_to(text_of(before), text_of({})));
}

}
