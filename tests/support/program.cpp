// Starting a program, hearing that it is ready, ending it.
#include "support/program.hpp"

#include "support/rsa_keys.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <utility>

namespace cakey::support {

namespace {

[[noreturn]] void become(const std::vector<std::string>& command, int output, const std::string& log)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<char*> words;
    for (const auto& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    if (::dup2(output, STDOUT_FILENO) >= 0 && std::freopen(log.c_str(), "a", stderr))
        ::execvp(words.front(), words.data());
    ::_exit(127);
}

int status_of(pid_t process)
{
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool becomes_ready(int output)
{
    std::string said;
    char bytes[512];
    while (said.find('\n') == std::string::npos) {
        const auto count = ::read(output, bytes, sizeof bytes);
        if (count <= 0)
            break;
        said.append(bytes, static_cast<std::size_t>(count));
    }
    return said.starts_with("ready:");
}

}

Process::Process(const std::vector<std::string>& command, const std::string& log)
{
    const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output < 0)
        throw std::runtime_error("no log for " + command.front());
    id_ = ::fork();
    if (id_ == 0)
        become(command, output, log);
    ::close(output);
    if (id_ < 0)
        throw std::runtime_error(command.front() + " did not start");
}

Process::~Process()
{
    if (id_ < 0)
        return;
    tell(SIGTERM);
    ended();
}

void Process::tell(int signal) const { ::kill(id_, signal); }

int Process::ended() { return status_of(std::exchange(id_, -1)); }

Program::Program(const std::vector<std::string>& command, const std::string& log)
{
    int output[2];
    if (::pipe(output) != 0)
        throw std::runtime_error("no pipe to " + command.front());
    process_ = ::fork();
    if (process_ == 0) {
        ::close(output[0]);
        become(command, output[1], log);
    }
    ::close(output[1]);
    const bool ready = process_ > 0 && becomes_ready(output[0]);
    ::close(output[0]);
    if (ready)
        return;
    if (process_ > 0) {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    throw std::runtime_error(command.front() + " did not start: " + content_of(log));
}

Program::~Program()
{
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

Ended run_to_its_end(const std::vector<std::string>& command)
{
    const TemporaryDirectory directory;
    const auto log = directory.file("log");
    const int status = Process(command, log).ended();
    return {status, content_of(log)};
}

}
