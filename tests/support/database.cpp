// Making the test database, and talking to it past the store.
#include "support/database.hpp"

#include <libpq-fe.h>

#include <cstdlib>

namespace cakey::support {

namespace {

const std::string name = "cakey_test";

std::string server()
{
    const auto* configured = std::getenv("CAKEY_TEST_DATABASE");
    return configured ? configured : "";
}

}

Sql::Sql(const std::string& connection) : connection_(PQconnectdb(connection.c_str()))
{
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw std::runtime_error(std::string("the tests need PostgreSQL: ") + PQerrorMessage(connection_.get()));
}

std::string Sql::operator()(const std::string& statement)
{
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection_.get(), statement.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const auto* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        throw SqlError(PQerrorMessage(connection_.get()), state ? state : "");
    }
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

void Sql::Closer::operator()(pg_conn* connection) const { PQfinish(connection); }

Database& Database::of_this_run()
{
    static Database database;
    return database;
}

Database::Database() : connection_(server() + " dbname=" + name)
{
    Sql maintenance(server());
    maintenance("set client_min_messages = warning");
    maintenance("drop database if exists " + name + " with (force)");
    maintenance("create database " + name + " encoding 'UTF8' template template0");
    Migrations(connection_, CAKEY_SOURCE "/sql").apply();
    sql_ = std::make_unique<Sql>(connection_);
    sql()("set client_min_messages = warning");
}

void Database::empty()
{
    // Deleting a few rows is much quicker than truncating: no file is made anew. In this role triggers and foreign keys
    // rest.
    sql()("do $$ declare name text; begin"
          " set local session_replication_role = replica;"
          " for name in select tablename from pg_tables where schemaname = 'public'"
          " and tablename <> 'schema_migrations' loop execute format('delete from %I', name); end loop;"
          " perform setval(sequencename::regclass, start_value, false) from pg_sequences where schemaname = 'public';"
          " end $$");
}

void Database::let_in(bool anybody)
{
    // Not from inside: nobody shuts the door behind himself.
    Sql maintenance(server());
    maintenance("alter database " + name + " allow_connections " + (anybody ? "true" : "false"));
}

Acting::Acting(Database& database, const std::string& role) : database_(database)
{
    database_.sql()("alter database " + name + " set role = '" + role + "'");
}

Acting::~Acting() { database_.sql()("alter database " + name + " reset role"); }

std::optional<OutboxItem> take(Unit& unit, OutboxKind kind, Instant now, std::chrono::seconds lease)
{
    for (const bool awaited : {true, false})
        if (auto items = unit.outbox().take(kind, awaited, now, lease, 1); !items.empty())
            return items.front();
    return std::nullopt;
}

}
