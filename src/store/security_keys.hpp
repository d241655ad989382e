// Security keys in the database.
#pragma once

#include "domain/security_key.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class SecurityKeys {
public:
    explicit SecurityKeys(Link& link) : link_(link) {}

    void add(SecurityKey& key);                  // Fault::already_exists
    std::vector<SecurityKey> of(StaffId staff);  // oldest first
    std::optional<SecurityKey> find(StaffId staff, const std::string& credential_id);
    // It has signed, and counted so far; false when somebody else has counted as far meanwhile, or it is gone.
    bool use(std::int64_t id, std::int64_t counter, Instant now);
    bool remove(StaffId staff, std::int64_t id);  // false when it was not theirs
    void remove_of(StaffId staff);

private:
    Link& link_;
};

}
