// Another program, running as long as this object.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace cakey::support {

class Program {
public:
    // Returns when it has written a line that begins with "ready:"; throws std::runtime_error with what it said in
    // `log` (its standard error) when it ends without.
    Program(const std::vector<std::string>& command, const std::string& log);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();  // SIGTERM, and waits

private:
    pid_t process_ = -1;
};

}
