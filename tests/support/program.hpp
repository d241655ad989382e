// Other programs: running as long as an object, or to their own end.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace cakey::support {

// Runs as long as this object, unless it ends by itself.
class Process {
public:
    // What it says, on standard output and standard error, goes to `log`.
    Process(const std::vector<std::string>& command, const std::string& log);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();  // SIGTERM, and waits

    pid_t id() const { return id_; }
    void tell(int signal) const;
    // Waits for its end: its exit status, or 128 and the signal that killed it.
    int ended();

private:
    pid_t id_ = -1;
};

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

// A program that ended by itself.
struct Ended {
    int status = 0;
    std::string said;  // on both
};
Ended run_to_its_end(const std::vector<std::string>& command);

}
