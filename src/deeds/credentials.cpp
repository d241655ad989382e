// Credentials of staff: set up, and changed.
#include "deeds/credentials.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "domain/recovery_code.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

constexpr std::size_t totp_secret_bytes = 20;  // RFC 4226 section 4 recommends 160 bits

void write_down(Unit& unit, const Staff& staff, const char* event, Instant now, std::string_view before = {},
                std::string_view after = {})
{
    unit.audit().add(AuditLine::of(Member{StaffId{staff.id}, staff.role}, event, now)
                         .on("staff", std::to_string(staff.id))
                         .from_to(before, after));
}

// Who changes it proved the credentials that were seen, and no others.
Staff as_seen(Unit& unit, const Staff& seen)
{
    auto staff = unit.staff().locked({seen.id});
    if (!staff.active() || staff.password_hash != seen.password_hash
        || staff.totp_secret_sealed != seen.totp_secret_sealed)
        throw DomainError(Fault::stale, About::staff);
    return staff;
}

}

FreshRecoveryCodes::FreshRecoveryCodes()
{
    for (int i = 0; i < RecoveryCode::drawn_at_once; ++i) {
        const auto code = base32(crypto::random_bytes(RecoveryCode::bytes));
        printed.push_back(printed_recovery_code(code));
        hashes.push_back(recovery_code_hash(code));
    }
}

std::string recovery_code_hash(const std::string& code) { return crypto::sha256_hex("recovery code:" + code); }

std::string fresh_totp_secret() { return base32(crypto::random_bytes(totp_secret_bytes)); }

std::string totp_address(const std::string& username, const std::string& secret)
{
    const auto issuer = percent_encoded("办理柜台");
    return "otpauth://totp/" + issuer + ':' + percent_encoded(username) + "?secret=" + secret + "&issuer=" + issuer;
}

std::optional<Staff> staff_to_set_up(Unit& unit, const std::string& token_hash, Instant now)
{
    const auto setup = unit.staff_setups().find(token_hash);
    if (!setup || !setup->alive(now))
        return std::nullopt;
    auto staff = unit.staff().numbered(setup->staff_id);
    return staff.state == AccountState::invited ? std::optional(std::move(staff)) : std::nullopt;
}

bool set_up(Unit& unit, const std::string& token_hash, const Credentials& credentials,
            const std::vector<std::string>& recovery_hashes, Instant now)
{
    const auto found = staff_to_set_up(unit, token_hash, now);
    if (!found)
        return false;
    // Under the account's lock: of two at once the second finds the link used.
    auto staff = unit.staff().locked({found->id});
    const auto setup = unit.staff_setups().find(token_hash);
    if (!setup || staff.state != AccountState::invited)
        return false;
    unit.staff_setups().remove_of(setup->staff_id);
    staff.set_up(credentials);
    unit.staff().save(staff);
    unit.recovery_codes().put(setup->staff_id, recovery_hashes);
    write_down(unit, staff, "staff_set_up", now, word(AccountState::invited), word(staff.state));
    return true;
}

void change_own_password(Unit& unit, const Staff& seen, const std::string& hash, std::int64_t session, Instant now)
{
    auto staff = as_seen(unit, seen);
    staff.password_hash = hash;
    unit.staff().save(staff);
    unit.sessions().remove_of(StaffId{staff.id}, session);
    write_down(unit, staff, "staff_password_changed", now);
}

void change_own_totp(Unit& unit, const Staff& seen, const std::string& secret_sealed, std::int64_t step,
                     std::int64_t session, Instant now)
{
    auto staff = as_seen(unit, seen);
    staff.totp_secret_sealed = secret_sealed;
    staff.totp_step = step;
    unit.staff().save(staff);
    unit.sessions().remove_of(StaffId{staff.id}, session);
    write_down(unit, staff, "staff_totp_changed", now);
}

void draw_recovery_codes(Unit& unit, const Staff& seen, const std::vector<std::string>& hashes, Instant now)
{
    const auto staff = as_seen(unit, seen);
    const StaffId id{staff.id};
    const int before = unit.recovery_codes().left(id);
    unit.recovery_codes().put(id, hashes);
    write_down(unit, staff, "recovery_codes_drawn", now, "codes " + std::to_string(before),
               "codes " + std::to_string(hashes.size()));
}

void add_security_key(Unit& unit, SecurityKey key, Instant now)
{
    // Under the account's lock: of two at once the second counts the first.
    const auto staff = unit.staff().locked(key.staff_id);
    if (unit.security_keys().of(key.staff_id).size() >= SecurityKey::most_of_member)
        throw DomainError(Fault::too_many, About::security_keys);
    key.created_at = now;
    unit.security_keys().add(key);
    write_down(unit, staff, "security_key_added", now, "", "key " + std::to_string(key.id));
}

void remove_security_key(Unit& unit, const Member& who, std::int64_t id, Instant now)
{
    const auto staff = unit.staff().locked(who.id);
    if (unit.security_keys().remove(who.id, id))
        write_down(unit, staff, "security_key_removed", now, "key " + std::to_string(id), "");
}

void end_own_session(Unit& unit, const Member& who, std::int64_t id, Instant now)
{
    if (unit.sessions().remove_one_of(who.id, id))
        unit.audit().add(AuditLine::of(who, "staff_session_ended", now).on("staff", std::to_string(who.id.value)));
}

}
