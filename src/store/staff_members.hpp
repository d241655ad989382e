// The desk's staff in the database.
#pragma once

#include "domain/staff.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class StaffMembers {
public:
    explicit StaffMembers(Link& link) : link_(link) {}

    StaffId add(Staff& staff);  // Fault::already_exists
    std::optional<Staff> called(const std::string& username);
    Staff numbered(StaffId id);  // Fault::not_found, as the next, which nobody else changes until the transaction ends
    Staff locked(StaffId id);
    std::vector<Staff> all();  // by user name
    void save(Staff& staff);   // Fault::stale when somebody saved in between

    // Whether somebody else can administer. Whoever asks is the only one until the transaction ends: two who disable
    // each other are one after the other.
    bool has_administrator_besides(StaffId id);

private:
    Link& link_;
};

}
