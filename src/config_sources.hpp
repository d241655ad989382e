// Where the configuration stands: flags, the environment, a file.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cakey {

// A value and where it stood, for the message when it will not do.
struct ConfigEntry {
    std::string value;
    std::string place;
};

using ConfigEntries = std::map<std::string, ConfigEntry>;

// Each throws ConfigError where a name is not among `names`, stands twice or has no value beside it.

// Takes the flags off the command line; what --config names goes to `file`, what is no flag to `rest`.
ConfigEntries entries_of_flags(const std::set<std::string>& names, const std::vector<std::string>& arguments,
                               std::string& file, std::vector<std::string>& rest);

// Other variables are no concern of ours, however they begin.
ConfigEntries entries_of_environment(const std::set<std::string>& names,
                                     const std::map<std::string, std::string>& environment);

ConfigEntries entries_of_file(const std::set<std::string>& names, const std::string& path);

}
