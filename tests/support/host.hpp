// A machine that cakey is installed on: keys, a configuration file for each program, and the programs as they were built.
#pragma once

#include "support/program.hpp"
#include "support/rsa_keys.hpp"

#include <map>
#include <string>
#include <vector>

namespace cakey::support {

class Host {
public:
    using Settings = std::map<std::string, std::string>;

    // `database`: a libpq connection string. What a test finds wrong it has put here, or changed in these files.
    explicit Host(const std::string& database);

    // The program's command with these settings, and its other words. Whatever it does, it ends within a quarter of a
    // minute when it is run to its end.
    std::vector<std::string> command(const std::string& program, const Settings& settings,
                                     const std::vector<std::string>& words = {});
    Ended run(const std::string& program, const Settings& settings, const std::vector<std::string>& words = {});

    TemporaryDirectory directory;
    Settings web, worker, ca, ocsp, ctl;
    std::string web_socket() const { return directory.file("web.sock"); }
};

}
