// Starting a program, hearing that it is ready, ending it.
#include "support/program.hpp"

#include "support/rsa_keys.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace cakey::support {

namespace {

[[noreturn]] void become(const std::vector<std::string>& command, int output, const std::string& log)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<char*> words;
    for (const auto& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    if (::dup2(output, STDOUT_FILENO) >= 0 && std::freopen(log.c_str(), "w", stderr))
        ::execvp(words.front(), words.data());
    ::_exit(127);
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

}
