// An outlet (办理网点) where goods are picked up.
#pragma once

#include "domain/ids.hpp"

#include <string>

namespace cakey {

struct Outlet {
    std::int64_t id = 0;
    int position = 0;  // 序号
    std::string city;
    std::string district;
    std::string name;
    std::string address;
    std::string recipient;
    std::string phone;
    std::string hours;  // may be empty
    bool active = true;
};

}
