// The desk's staff in the database.
#pragma once

#include "domain/staff.hpp"
#include "store/link.hpp"

#include <optional>

namespace cakey {

class StaffMembers {
public:
    explicit StaffMembers(Link& link) : link_(link) {}

    StaffId add(Staff& staff);  // Fault::already_exists
    std::optional<Staff> called(const std::string& username);
    Staff numbered(StaffId id);  // Fault::not_found
    void save(Staff& staff);     // the one-time code's step and the password only: Fault::stale

private:
    Link& link_;
};

}
