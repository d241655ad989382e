// A picture's answer that was given: each picture is good for one try.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct UsedCaptcha {
    static constexpr std::chrono::minutes life{5};  // of a captcha since its form was shown

    std::int64_t id = 0;
    std::string token;
    Instant used_at;
};

}
