// What was typed behind "cakeyctl".
#pragma once

#include <map>
#include <string>
#include <vector>

namespace cakey::ctl {

struct CommandLine {
    std::vector<std::string> words{};               // which command, and on what
    std::vector<std::string> flags{};               // --config=FILE, --KEY=VALUE: read_config() reads them
    std::map<std::string, std::string> switches{};  // cakeyctl's own, "--force", with what stands behind "--head"

    bool has(const std::string& name) const { return switches.contains(name); }
    // Empty when it was not given.
    std::string value_of(const std::string& name) const;
};

// Flags and switches end at "--". std::runtime_error for --head without a file.
CommandLine command_line(const std::vector<std::string>& arguments);

}
