// What a member of staff proves who they are with: set up by the link, and changed by themselves later.
#pragma once

#include "domain/security_key.hpp"
#include "domain/staff.hpp"
#include "domain/staff_setup.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Drawn before the transaction that keeps their hashes; shown once.
struct FreshRecoveryCodes {
    FreshRecoveryCodes();

    std::vector<std::string> printed;
    std::vector<std::string> hashes;
};

// Of what typed_recovery_code() gives.
std::string recovery_code_hash(const std::string& code);

// A secret for an authenticator, in base32.
std::string fresh_totp_secret();

// What the secret is bound to where it lies sealed.
inline std::string totp_place(const std::string& username) { return "staff:" + username + ":totp"; }

// How an authenticator takes it up: what its QR code says.
std::string totp_address(const std::string& username, const std::string& secret);

// The link that an administrator hands on: whoever has it sets the account up.
inline std::string setup_address(const std::string& public_url, const std::string& token)
{
    return public_url + "/desk/setup/" + token;
}

// Whose account the link is for; nothing when it was used, replaced, or is too old.
std::optional<Staff> staff_to_set_up(Unit& unit, const std::string& token_hash, Instant now);

// By the link, which is used up. False when that has happened meanwhile.
bool set_up(Unit& unit, const std::string& token_hash, const Credentials& credentials,
            const std::vector<std::string>& recovery_hashes, Instant now);

// By who knows the old ones, as `seen`; all sessions but this one end. Fault::stale when the account was changed since.
void change_own_password(Unit& unit, const Staff& seen, const std::string& hash, std::int64_t session, Instant now);
void change_own_totp(Unit& unit, const Staff& seen, const std::string& secret_sealed, std::int64_t step,
                     std::int64_t session, Instant now);
void draw_recovery_codes(Unit& unit, const Staff& seen, const std::vector<std::string>& hashes, Instant now);

// A session of one's own; one that is gone already is as good.
// Fault::already_exists for a key that is somebody's already, Fault::too_many for more than SecurityKey::most_of_member.
void add_security_key(Unit& unit, SecurityKey key, Instant now);
void remove_security_key(Unit& unit, const Member& who, std::int64_t id, Instant now);
void end_own_session(Unit& unit, const Member& who, std::int64_t id, Instant now);

}
