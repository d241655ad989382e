// Who does something at the desk.
#pragma once

#include "domain/ids.hpp"
#include "domain/role.hpp"

namespace cakey::deeds {

struct Member {
    StaffId id;
    Role role;
};

}
