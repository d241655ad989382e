// Recovery codes in the database.
#pragma once

#include "domain/recovery_code.hpp"
#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

class RecoveryCodes {
public:
    explicit RecoveryCodes(Link& link) : link_(link) {}

    void put(StaffId staff, const std::vector<std::string>& code_hashes);  // in place of all before
    bool has(StaffId staff, const std::string& code_hash);
    bool use(StaffId staff, const std::string& code_hash);  // false when there is none such (any more)
    int left(StaffId staff);

private:
    Link& link_;
};

}
