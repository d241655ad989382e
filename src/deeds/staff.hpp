// Accounts of the desk, as an administrator keeps them, here or from the shell. Each deed is written into the audit
// log, with what was before and after.
#pragma once

#include "domain/staff.hpp"
#include "domain/username.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Nobody: whoever has the shell, by cakeyctl.
using Keeper = std::optional<Member>;

struct NewStaff {
    Username username;
    std::string name;
    Post post;
};

// Invited: whoever has the link whose token has that hash sets the account up, within StaffSetup::life.
// Fault::already_exists; Fault::incomplete unless the post is whole.
StaffId create_staff(Unit& unit, const NewStaff& fresh, const std::string& token_hash, const Keeper& by, Instant now);

// Another name or post; with another post the sessions end. Fault::stale when the account was saved since `version`,
// Fault::forbidden for one's own post, Fault::wrong_state for the last administrator's.
void change_staff(Unit& unit, StaffId id, std::int64_t version, const std::string& name, const Post& post,
                  const Keeper& by, Instant now);

// The sessions end. Fault::forbidden for one's own account, Fault::wrong_state for the last administrator's, or when it
// is so already.
void disable_staff(Unit& unit, StaffId id, const Keeper& by, Instant now);
void enable_staff(Unit& unit, StaffId id, const Keeper& by, Instant now);

// Password, authenticator and recovery codes open nothing any more, and the sessions end: a new link. Fault::forbidden
// for one's own account. From the shell the last administrator's, too: it is the way back for who lost everything.
void reset_staff(Unit& unit, StaffId id, const std::string& token_hash, const Keeper& by, Instant now);

// One's own, too.
void sign_staff_out(Unit& unit, StaffId id, const Keeper& by, Instant now);

}
