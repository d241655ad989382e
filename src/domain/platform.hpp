// A bidding platform (应用平台) that certificates are for.
#pragma once

#include <cstdint>
#include <string>

namespace cakey {

struct Platform {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    int position = 0;
    bool active = true;
};

}
