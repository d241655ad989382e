// What was typed behind "cakeyctl".
#pragma once

#include <string>
#include <vector>

namespace cakey::ctl {

struct CommandLine {
    std::vector<std::string> words{};  // which command, and on what
    std::vector<std::string> flags{};  // --config=FILE, --KEY=VALUE: read_config() reads them
    std::string head{};                // --head FILE; empty: not given
};

// Flags end at "--". std::runtime_error for --head without a file.
CommandLine command_line(const std::vector<std::string>& arguments);

}
