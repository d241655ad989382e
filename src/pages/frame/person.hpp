// Who asks for a page.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/role.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages {

// As the frame of any page knows them.
struct Person {
    enum class Side {
        nobody,   // a callback, a health check, a request that cannot be read
        visitor,  // has signed in nowhere
        company,
        desk,
    };

    Side side = Side::nobody;
    std::string name;             // the company's, or the staff member's
    Role role = Role::operator_;  // at the desk
    // Of the menu at the desk, on pages that are asked for: none for an outlet. Asked along with what the page reads.
    struct Waiting {
        int troubles = 0;  // how much waits for a person
        int mentions = 0;  // how many notes name this one, unread
    };
    std::function<Waiting()> waiting{};
    std::int64_t session_id = 0;
    std::string csrf_secret;    // proves that a form is their own; empty: no form of theirs is taken
    bool needs_cookie = false;  // a visitor's, which has still to be set
};

struct CompanyPerson : Person {
    CompanyId id;
    std::optional<std::int64_t> renews = {};  // Session::renews
    Instant signed_in_at = {};
};

// Anybody; a signed-in company is known as such.
struct Visitor : Person {
    std::optional<CompanyId> company;

    // The company's, which ends when another begins in this browser.
    std::optional<std::int64_t> session() const { return company ? std::optional(session_id) : std::nullopt; }
};

struct StaffPerson : Person {
    StaffId id;
    std::optional<OutletId> outlet;
    Instant confirmed_at;  // by a second factor
};

inline constexpr std::string_view session_cookie = "__Host-cakey";
inline constexpr std::string_view desk_session_cookie = "__Host-cakey-desk";
inline constexpr std::string_view visitor_cookie = "__Host-cakey-visitor";
inline constexpr std::string_view device_cookie = "__Host-cakey-device";  // domain/device.hpp

}
