// A picture's answer, valid for a few minutes and for one try.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {

struct Captcha {
    static constexpr std::chrono::minutes life{5};

    std::int64_t id = 0;
    std::string token;   // what the form and the picture's address name it by
    std::string answer;  // upper case
    Instant created_at;
};

}
