// What the value of a setting must be like: what can never work is refused where it is read, not where it fails.
#pragma once

#include <string>
#include <string_view>

namespace cakey {

// Each gives what the value is to be, to be said behind the key's name; empty when it will do.
using Rule = std::string (*)(std::string_view value);

std::string prefix_rule(std::string_view value);    // "/cakey", or empty: the site lies at the root
std::string site_rule(std::string_view value);      // "https://cakey.example.cn/cakey"
std::string networks_rule(std::string_view value);  // "127.0.0.1 10.0.0.0/8 2001:db8::/32"
std::string listen_rule(std::string_view value);    // a port that is a number of one, where there is any

}
