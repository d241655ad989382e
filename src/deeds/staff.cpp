// Deeds on accounts of the desk.
#include "deeds/staff.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

std::string text_of(const Post& post)
{
    return std::string(word(post.role)) + (post.outlet ? " of outlet " + std::to_string(post.outlet->value) : "");
}

// A line about the account; not written yet.
AuditLine line_of(const Keeper& by, const char* event, const Staff& staff, Instant now)
{
    auto line = by ? AuditLine::of(*by, event, now) : AuditLine::by_shell(event, now);
    return std::move(line).on("staff", std::to_string(staff.id));
}

void write_down(Unit& unit, const Keeper& by, const char* event, AccountState before, const Staff& after, Instant now)
{
    unit.audit().add(line_of(by, event, after, now).from_to(word(before), word(after.state)));
}

void require_not_own(StaffId id, const Keeper& by)
{
    if (by && by->id == id)
        throw DomainError(Fault::forbidden, About::own_account);
}

// Asked before the account is locked, always: two who do it to each other wait, and do not block one another.
bool is_last_administrator(Unit& unit, StaffId id) { return !unit.staff().has_administrator_besides(id); }

void give_link(Unit& unit, const Staff& staff, const std::string& token_hash, Instant now)
{
    StaffSetup setup{0, StaffId{staff.id}, token_hash, now + StaffSetup::life};
    unit.staff_setups().put(setup);
}

}

StaffId create_staff(Unit& unit, const NewStaff& fresh, const std::string& token_hash, const Keeper& by, Instant now)
{
    Staff staff;
    staff.username = fresh.username.text();
    staff.name = fresh.name;
    staff.state = AccountState::invited;
    staff.created_at = now;
    staff.assign(fresh.post);
    const auto id = unit.staff().add(staff);
    give_link(unit, staff, token_hash, now);
    unit.audit().add(line_of(by, "staff_created", staff, now).from_to("", text_of(fresh.post)));
    return id;
}

void change_staff(Unit& unit, StaffId id, std::int64_t version, const std::string& name, const Post& post,
                  const Keeper& by, Instant now)
{
    const bool last = is_last_administrator(unit, id);
    auto staff = unit.staff().locked(id);
    if (staff.version != version)
        throw DomainError(Fault::stale, About::staff);
    const auto before = staff.post();
    auto line = line_of(by, "staff_changed", staff, now);
    if (post != before) {
        require_not_own(id, by);
        if (last && staff.administers() && post.role != Role::administrator)
            throw DomainError(Fault::wrong_state, About::last_administrator);
        staff.assign(post);
        unit.sessions().remove_of(id, 0);
        line = std::move(line).from_to(text_of(before), text_of(post));
    }
    if (name == staff.name && post == before)
        return;
    if (name != staff.name)
        line.detail = line.detail.empty() ? "name" : "name; " + line.detail;
    staff.name = name;
    unit.staff().save(staff);
    unit.audit().add(std::move(line));
}

void disable_staff(Unit& unit, StaffId id, const Keeper& by, Instant now)
{
    require_not_own(id, by);
    const bool last = is_last_administrator(unit, id);
    auto staff = unit.staff().locked(id);
    if (last && staff.administers())
        throw DomainError(Fault::wrong_state, About::last_administrator);
    const auto before = staff.state;
    staff.disable();
    unit.staff().save(staff);
    unit.staff_setups().remove_of(id);
    unit.sessions().remove_of(id, 0);
    write_down(unit, by, "staff_disabled", before, staff, now);
}

void enable_staff(Unit& unit, StaffId id, const Keeper& by, Instant now)
{
    auto staff = unit.staff().locked(id);
    const auto before = staff.state;
    staff.enable();
    unit.staff().save(staff);
    write_down(unit, by, "staff_enabled", before, staff, now);
}

void reset_staff(Unit& unit, StaffId id, const std::string& token_hash, const Keeper& by, Instant now)
{
    require_not_own(id, by);
    auto staff = unit.staff().locked(id);
    const auto before = staff.state;
    staff.reset();
    unit.staff().save(staff);
    unit.recovery_codes().put(id, {});
    unit.security_keys().remove_of(id);
    unit.sessions().remove_of(id, 0);
    give_link(unit, staff, token_hash, now);
    write_down(unit, by, "staff_reset", before, staff, now);
}

void sign_staff_out(Unit& unit, StaffId id, const Keeper& by, Instant now)
{
    const auto staff = unit.staff().locked(id);
    const auto open = unit.sessions().of(id).size();
    unit.sessions().remove_of(id, 0);
    unit.audit().add(
        line_of(by, "staff_signed_out", staff, now).from_to("sessions " + std::to_string(open), "sessions 0"));
}

}
