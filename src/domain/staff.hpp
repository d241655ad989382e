// Someone who works at the desk.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/role.hpp"

#include <optional>
#include <string>

namespace cakey {

struct Staff {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string username;
    std::string name;
    Role role = Role::operator_;
    std::optional<OutletId> outlet;  // outlet staff only
    std::string password_hash;
    std::string totp_secret_sealed;  // base32, sealed
    std::int64_t totp_step = 0;      // the last time step a one-time code was accepted for: none twice
    bool active = true;
    Instant created_at;
};

// Whoever does something at the desk.
struct Member {
    StaffId id;
    Role role;
};

}
