// Someone who works at the desk, and the account: an administrator invites, the member sets up.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/role.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class AccountState {
    invited,  // has a set-up link, and no password that opens anything
    active,
    disabled,
};

template <>
inline constexpr auto words<AccountState> = WordTable<AccountState, 3>{{
    {AccountState::invited, "invited"},
    {AccountState::active, "active"},
    {AccountState::disabled, "disabled"},
}};

template <>
inline constexpr auto labels<AccountState> = WordTable<AccountState, 3>{{
    {AccountState::invited, "待设置"},
    {AccountState::active, "使用中"},
    {AccountState::disabled, "已停用"},
}};

// What somebody is at the desk: outlet staff are some outlet's, nobody else is.
struct Post {
    Role role = Role::operator_;
    std::optional<OutletId> outlet = {};

    bool whole() const { return (role == Role::outlet) == outlet.has_value(); }
    bool operator==(const Post&) const = default;
};

// What a member proves who they are with, besides the recovery codes.
struct Credentials {
    std::string password_hash;
    std::string totp_secret_sealed;  // base32, sealed
    std::int64_t totp_step = 0;      // the last time step a one-time code was accepted for: none twice
};

struct Staff {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string username;
    std::string name;
    Role role = Role::operator_;
    std::optional<OutletId> outlet;
    std::string password_hash;       // empty: never set up, or reset
    std::string totp_secret_sealed;  // likewise
    std::int64_t totp_step = 0;
    AccountState state = AccountState::active;
    Instant created_at;

    Post post() const { return {role, outlet}; }
    bool active() const { return state == AccountState::active; }
    bool administers() const { return active() && role == Role::administrator; }

    // What they prove themselves with, and may sign in by from now on. Fault::wrong_state unless invited.
    void set_up(Credentials credentials);
    // Whatever they had opens nothing any more: they set up anew. Fault::wrong_state of one who is disabled.
    void reset();
    void disable();               // Fault::wrong_state when that is so already, as the next
    void enable();                // active, or invited still
    void assign(const Post& to);  // Fault::incomplete unless whole
};

// Whoever does something at the desk.
struct Member {
    StaffId id;
    Role role;
};

}
