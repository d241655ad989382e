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

}

Migrations::Migrations(std::string connection, std::string directory)
    : connection_(std::move(connection)), directory_(std::move(directory))
{
}

std::vector<std::string> Migrations::apply()
{
    Libpq connection(connection_);
    run(connection, lock, "lock");
    run(connection, "set client_min_messages = warning", "settings");
    run(connection, roles(), "roles");
    run(connection,
        "create table if not exists schema_migrations (version int primary key, name text not null,"
        " applied_at timestamptz not null default now())",
        "schema_migrations");
    const auto newest = run(connection, "select coalesce(max(version), 0) from schema_migrations", "schema_migrations");
    const int present = std::atoi(PQgetvalue(newest.get(), 0, 0));

    std::vector<std::string> applied, grants;
    for (const auto& path : files_in(directory_)) {
        const int version = version_of(path);
        for (auto& grant : grants_in(content_of(path)))
            grants.push_back(std::move(grant));
        if (version <= present)
            continue;
        const auto name = path.filename().string();
        const auto note = "insert into schema_migrations (version, name) values (" + std::to_string(version) + ", '"
                          + name + "')";
        run(connection, "begin;\n" + content_of(path) + "\n;" + note + ";\ncommit", name);
        applied.push_back(name);
    }
    run(connection, script_of_grants(grants), "grants");
    return applied;
}

std::string Migrations::roles() const { return content_of(std::filesystem::path(directory_) / "always" / "roles.sql"); }

}
