// A version of the service agreement (《数字证书服务协议》); a registration records which one it agreed to.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {

struct Agreement {
    int version = 0;
    std::string title;
    std::string body;  // paragraphs, one per line; a line that begins with "第…条" is a heading
    Instant valid_from;
};

}
