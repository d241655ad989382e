// Keeping, in one way for all.
#include "deeds/kept.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

// What is the same for all but for their names. `shelf` is where it is kept; `write` makes the audit line of one that
// was added or changed.
template <class Shelf, class Thing, class Write>
std::int64_t keep(Unit& unit, Shelf shelf, const Thing& fresh, About about, Write write)
{
    std::optional<Thing> before;
    if (fresh.id != 0)
        before = shelf.kept(fresh);
    if (before && before->version != fresh.version)
        throw DomainError(Fault::stale, about);
    const auto changed = change(before, fresh);
    if (changed.none())
        return fresh.id;
    const auto id = shelf.put(fresh);
    unit.audit().add(write(before.has_value(), id).from_to(changed.before, changed.after));
    return id;
}

}

std::int64_t keep(Unit& unit, const Outlet& outlet, const Member& by, Instant now)
{
    return keep(unit, unit.catalogue(), outlet, About::outlet, [&](bool known, std::int64_t id) {
        auto line = known ? AuditLine::of(by, "outlet_changed", now) : AuditLine::of(by, "outlet_added", now);
        return std::move(line).on("outlet", std::to_string(id));
    });
}

std::int64_t keep(Unit& unit, const Platform& platform, const Member& by, Instant now)
{
    return keep(unit, unit.catalogue(), platform, About::platform, [&](bool known, std::int64_t) {
        auto line = known ? AuditLine::of(by, "platform_changed", now) : AuditLine::of(by, "platform_added", now);
        return std::move(line).on("platform", platform.code);
    });
}

std::int64_t keep(Unit& unit, const CheckItem& item, const Member& by, Instant now)
{
    return keep(unit, unit.checks(), item, About::check_item, [&](bool known, std::int64_t id) {
        auto line = known ? AuditLine::of(by, "check_item_changed", now) : AuditLine::of(by, "check_item_added", now);
        return std::move(line).on("check_item", std::to_string(id));
    });
}

std::int64_t keep(Unit& unit, const Announcement& announcement, const Member& by, Instant now)
{
    return keep(unit, unit.announcements(), announcement, About::entry, [&](bool known, std::int64_t id) {
        auto line = known ? AuditLine::of(by, "announcement_changed", now)
                          : AuditLine::of(by, "announcement_added", now);
        return std::move(line).on("announcement", std::to_string(id));
    });
}

std::int64_t keep(Unit& unit, const RefusalReason& reason, const Member& by, Instant now)
{
    return keep(unit, unit.refusal_reasons(), reason, About::entry, [&](bool known, std::int64_t id) {
        auto line = known ? AuditLine::of(by, "refusal_reason_changed", now)
                          : AuditLine::of(by, "refusal_reason_added", now);
        return std::move(line).on("refusal_reason", std::to_string(id));
    });
}

}
