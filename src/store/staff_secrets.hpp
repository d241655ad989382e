// What signing in changes of a staff account: the columns of staff that the web program may write, and no others.
#pragma once

#include <cstdint>
#include <string>

namespace cakey {

struct StaffSecrets {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string password_hash;
    std::int64_t totp_step = 0;
};

}
