// Who is behind a session: one row, read at the start of each request of a signed-in browser.
#pragma once

#include "domain/role.hpp"
#include "domain/session.hpp"

#include <optional>
#include <string>

namespace cakey {

// A live session and its person, by one statement: what each request of a signed-in browser begins with.
struct SignedIn {
    std::int64_t session_id = 0;
    std::optional<CompanyId> company_id;
    std::optional<StaffId> staff_id;
    std::string name;                // the company's or the staff member's
    std::optional<Role> role;        // staff only
    std::optional<OutletId> outlet;  // outlet staff only
    std::string csrf_secret;
    Instant created_at;
    Instant seen_at;
    Instant confirmed_at;  // by a second factor, when signing in or since
    std::optional<std::int64_t> renews = {};  // Session::renews

    bool operator==(const SignedIn&) const = default;
};

}
