// Rows about companies: only what the desk's search and its page of a company show.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/unfinished.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct CompanyRow {
    CompanyId id;
    std::string name;
    std::string credit_code;
    Instant registered_at;
    std::optional<Instant> closed_at;
};

// How many orders a company has; drafts that were never submitted are its own business.
struct CompanyOrders {
    std::int64_t submitted = 0;  // ever
    std::int64_t open = 0;       // name and credit code are frozen meanwhile
    std::int64_t completed = 0;
};

// What orders make of a company's name and credit code: see domain/renaming.hpp.
struct OrderBonds {
    bool open = false;  // one is neither draft, completed nor closed
    bool completed = false;
};

// What waits for a company, when it comes in.
struct CompanyNotices {
    int drafts = 0;  // orders in that state
    int awaiting_payment = 0;
    int awaiting_correction = 0;
    int dispatched = 0;
    int handed_over = 0;
    int ending = 0;          // certificates: CertificateStanding::ending
    bool agreed = false;     // to that version of the agreement, since it registered
    bool unreached = false;  // its mobile: TextMessages::is_unreached
    bool bounced = false;    // MailBounces has one of it
};

}
