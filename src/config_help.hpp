// What a program says about itself when it is asked to.
#pragma once

#include "config.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// What to print, and then to end, when --help or --version is among the flags; nothing for other arguments. `name` is the
// program's; `usage`, whole lines, stands in front of the keys that the program takes.
std::optional<std::string> told_about_itself(Program program, std::string_view name, std::string_view usage,
                                             const std::vector<std::string>& arguments);

}
