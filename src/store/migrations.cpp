// Applying sql/ to a database.
#include "store/grants.hpp"
#include "store/libpq.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace cakey {

namespace {

// Any number, the same for all migrators: the advisory lock that lets one run at a time.
constexpr const char* lock = "select pg_advisory_lock(7215044)";

// What was applied. Nothing is altered that is there already: a lock on this table would wait for a running backup, and all
// that ask whether the site is ready behind it.
constexpr const char* list = R"(
create table if not exists schema_migrations (version int primary key, name text not null,
    applied_at timestamptz not null default now());
do $$ begin
    if not exists (select from pg_attribute where attrelid = 'schema_migrations'::regclass and attname = 'oldest_program') then
        alter table schema_migrations add column oldest_program int not null default 0;
    end if;
end $$)";

// Names the script in what went wrong with it.
Libpq::Result run(Libpq& connection, const std::string& sql, const std::string& what)
{
    try {
        return connection.run(sql);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(what + ": " + error.what());
    }
}

std::vector<std::filesystem::path> files_in(const std::string& directory)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory))
        if (entry.path().extension() == ".sql")
            files.push_back(entry.path());
    std::ranges::sort(files);
    if (files.empty())
        throw std::runtime_error("no migrations in " + directory);
    return files;
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return content.str();
}

int version_of(const std::filesystem::path& path)
{
    const auto version = std::atoi(path.filename().c_str());
    if (version <= 0)
        throw std::runtime_error(path.string() + ": a migration's name begins with its number");
    return version;
}

// What the file says about programs; 0: they go on.
int oldest_program_in(const std::string& script)
{
    constexpr std::string_view mark = "-- oldest program: ";
    for (auto at = script.find(mark); at != script.npos; at = script.find(mark, at + 1))
        if (at == 0 || script[at - 1] == '\n')
            return std::atoi(script.c_str() + at + mark.size());
    return 0;
}

// Names who is connected and was built for an older schema than that one (store.cpp has them say so); empty: nobody.
std::string programs_before(Libpq& connection, int version)
{
    const auto found = run(
        connection,
        "select string_agg(distinct application_name, ', ') from pg_stat_activity where datname ="
        " current_database() and (regexp_match(application_name, '^cakey[a-z-]* schema ([0-9]+)$'))[1]::int < "
            + std::to_string(version),
        "pg_stat_activity");
    return PQgetvalue(found.get(), 0, 0);
}

}

Migrations::Migrations(std::string connection, std::string directory)
    : connection_(std::move(connection)), directory_(std::move(directory))
{
}

std::vector<std::string> Migrations::apply(bool forced)
{
    Libpq connection(connection_);
    run(connection, lock, "lock");
    run(connection, "set client_min_messages = warning", "settings");
    run(connection, roles(), "roles");
    run(connection, list, "schema_migrations");
    const auto newest = run(connection, "select coalesce(max(version), 0) from schema_migrations", "schema_migrations");
    const int present = std::atoi(PQgetvalue(newest.get(), 0, 0));

    std::vector<std::string> applied, grants;
    for (const auto& path : files_in(directory_)) {
        const int version = version_of(path);
        const auto script = content_of(path);
        for (auto& grant : grants_in(script))
            grants.push_back(std::move(grant));
        if (version <= present)
            continue;
        const auto name = path.filename().string();
        const int oldest = oldest_program_in(script);
        if (const auto old = forced ? "" : programs_before(connection, oldest); !old.empty())
            throw std::runtime_error(name + " is for programs of schema " + std::to_string(oldest)
                                     + " and later, and connected are: " + old
                                     + ". Install and start newer ones first; --force breaks these");
        const auto note = "insert into schema_migrations (version, name, oldest_program) values ("
                          + std::to_string(version) + ", '" + name + "', " + std::to_string(oldest) + ")";
        run(connection, "begin;\n" + script + "\n;" + note + ";\ncommit", name);
        applied.push_back(name);
    }
    run(connection, script_of_grants(grants), "grants");
    return applied;
}

std::string Migrations::roles() const { return content_of(std::filesystem::path(directory_) / "always" / "roles.sql"); }

}
