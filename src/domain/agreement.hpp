// A version of the service agreement (《数字证书服务协议》); a registration records which one it agreed to.
#pragma once

#include "base/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct Agreement {
    int version = 0;
    std::string title;
    std::string body;  // paragraphs, one per line
    Instant valid_from;

    std::vector<std::string> paragraphs() const;          // of the body; empty lines are none
    std::vector<std::string> printed_paragraphs() const;  // the title, then these
};

// "第一条 证书的申请": the heading of an article.
bool is_heading(std::string_view paragraph);

}
