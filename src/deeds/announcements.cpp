// Deeds on announcements.
#include "deeds/announcements.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

std::string text_of(const Announcement& one)
{
    return china_minute(one.shown_from) + " - " + china_minute(one.shown_until) + (one.active ? "" : " (off)") + ": "
           + one.text;
}

std::string number_of(const Announcement& one) { return std::to_string(one.id); }

}

void add_announcement(Unit& unit, Announcement announcement, const Member& by, Instant now)
{
    unit.announcements().add(announcement);
    unit.audit().add(AuditLine::of(by, "announcement_added", now)
                         .on("announcement", number_of(announcement))
                         .from_to("", text_of(announcement)));
}

void change_announcement(Unit& unit, Announcement fresh, const Member& by, Instant now)
{
    const auto before = unit.announcements().one(fresh.id);
    if (before.version != fresh.version)
        throw DomainError(Fault::stale, About::entry);
    if (before == fresh)
        return;
    unit.announcements().save(fresh);
    unit.audit().add(AuditLine::of(by, "announcement_changed", now)
                         .on("announcement", number_of(fresh))
                         .from_to(text_of(before), text_of(fresh)));
}

}
