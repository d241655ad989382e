// Set-up links in the database.
#pragma once

#include "domain/staff_setup.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>

namespace cakey {

class StaffSetups {
public:
    explicit StaffSetups(Link& link) : link_(link) {}

    void put(StaffSetup& setup);  // in place of the account's one before
    std::optional<StaffSetup> find(const std::string& token_hash);
    std::optional<StaffSetup> of(StaffId staff);
    bool remove_of(StaffId staff);  // whether there was one: of two at once, one has it

private:
    Link& link_;
};

}
