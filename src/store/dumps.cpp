// What the connection string says goes to the programs by their environment: the arguments of a process are everybody's to
// see, and a password may be in it.
#include "store/dumps.hpp"

#include "store/libpq.hpp"

#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

extern char** environ;

namespace cakey {

namespace {

// "PGHOST=/run/postgresql", each thing that the string sets, in front of our own variables.
std::vector<std::string> environment_for(const std::string& connection)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(connection.c_str(), nullptr), PQconninfoFree);
    if (!options)
        throw std::runtime_error("'database' is no libpq connection string");
    std::vector<std::string> variables;
    for (const auto* option = options.get(); option->keyword; ++option)
        if (option->val && option->envvar)
            variables.push_back(std::string(option->envvar) + '=' + option->val);
    for (char** own = environ; *own; ++own)
        variables.emplace_back(*own);
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

void run(std::vector<std::string> command, const std::string& connection)
{
    auto variables = environment_for(connection);
    pid_t process = -1;
    const int failed = ::posix_spawnp(&process, command.front().c_str(), nullptr, nullptr, pointers_to(command).data(),
                                      pointers_to(variables).data());
    if (failed != 0)
        throw std::runtime_error(command.front() + ": " + std::strerror(failed)
                                 + " (it is in the package postgresql-client)");
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(command.front() + " failed");
}

// Files that are made meanwhile are their owner's alone.
class OwnersAlone {
public:
    OwnersAlone() : before_(::umask(S_IRWXG | S_IRWXO)) {}
    ~OwnersAlone() { ::umask(before_); }
    OwnersAlone(const OwnersAlone&) = delete;
    OwnersAlone& operator=(const OwnersAlone&) = delete;

private:
    mode_t before_;
};

std::string database_of(Libpq& connection)
{
    const auto name = connection.run("select current_database()");
    return PQgetvalue(name.get(), 0, 0);
}

}

void Dumps::write(const std::string& file) const
{
    const auto fresh = file + ".new";
    try {
        const OwnersAlone while_it_is_written;
        run({"pg_dump", "--format=custom", "--file=" + fresh}, connection_);
        if (::rename(fresh.c_str(), file.c_str()) != 0)
            throw std::runtime_error("cannot put " + file + " in its place: " + std::strerror(errno));
    } catch (...) {
        ::unlink(fresh.c_str());
        throw;
    }
}

void Dumps::read(const std::string& file, const std::string& roles) const
{
    Libpq connection(connection_);
    const auto tables = connection.run("select count(*) from pg_tables where schemaname = 'public'");
    if (std::string_view(PQgetvalue(tables.get(), 0, 0)) != "0")
        throw std::runtime_error("the database has tables: a backup goes into an empty one");
    connection.run("set client_min_messages = warning");
    connection.run(roles);
    run({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=" + database_of(connection),
         file},
        connection_);
}

}
