// One line of the audit log: who did what to which order, when. Lines are only ever added.
#pragma once

#include "base/clock.hpp"
#include "domain/role.hpp"

#include <optional>
#include <string>

namespace cakey {

struct AuditLine {
    std::int64_t id = 0;
    Instant at;
    Party by = Party::company;
    std::int64_t person_id = 0;  // the company's or the staff member's; 0 where no person acted
    std::string event;
    std::string order_number;    // empty: about no order
    std::string detail;          // never personal data
};

}
