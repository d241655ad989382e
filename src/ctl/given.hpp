// What a command of cakeyctl is given.
#pragma once

#include "config.hpp"
#include "ctl/command_line.hpp"
#include "store/store.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace cakey::ctl {

// Not as the usage says: that is shown, and the exit status is 2.
inline constexpr int misused = -1;

struct Given {
    const Config& config;  // its program's
    Program program;
    const std::vector<std::string>& words;  // behind the command's name
    const CommandLine& line;
    std::ostream& out;
};

// The database, of a schema that this program runs on.
inline Store opened(const Config& config)
{
    Store store(config.database);
    store.require_schema();
    return store;
}

}
