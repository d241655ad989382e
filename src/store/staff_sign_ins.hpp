// The latest sign-ins of each member of staff.
#pragma once

#include "domain/staff_sign_in.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class StaffSignIns {
public:
    explicit StaffSignIns(Link& link) : link_(link) {}

    void add(StaffSignIn& one);                  // the oldest beyond StaffSignIn::most_kept go
    std::vector<StaffSignIn> of(StaffId staff);  // newest first

private:
    Link& link_;
};

}
