// A database of the run's own, made from sql/ in the server that CAKEY_TEST_DATABASE or libpq's PG... variables name.
#pragma once

#include "store/store.hpp"

#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct pg_conn;

namespace cakey::support {

// The next one that is due, whether somebody waits for it or not.
std::optional<OutboxItem> take(Unit& unit, OutboxKind kind, Instant now, std::chrono::seconds lease);

// A statement that the server refused, with its SQLSTATE.
struct SqlError : std::runtime_error {
    SqlError(const std::string& message, std::string state) : std::runtime_error(message), state(std::move(state)) {}

    std::string state;
};

// A connection beside the store's, for looking at what it wrote.
class Sql {
public:
    explicit Sql(const std::string& connection);

    // The first column of the first row; empty when there is none or it is null.
    std::string operator()(const std::string& statement);

private:
    struct Closer {
        void operator()(pg_conn* connection) const;
    };
    std::unique_ptr<pg_conn, Closer> connection_;
};

// Made on first use; an older one of the same name is dropped.
class Database {
public:
    static Database& of_this_run();

    const std::string& connection() const { return connection_; }  // as the schema's owner
    Sql& sql() { return *sql_; }
    void empty();  // every table but the list of migrations, and all numbers begin again
    // Whether anybody may connect anew; who is in stays.
    void let_in(bool anybody);

private:
    Database();

    std::string connection_;
    std::unique_ptr<Sql> sql_;
};

// A fixture: nothing in any table.
struct EmptyDatabase {
    EmptyDatabase() { database.empty(); }

    // A whole transaction of somebody else's, while one of ours is open: in a thread and a Store of its own.
    template <class Work>
    auto meanwhile(Work work)
    {
        return std::async(std::launch::async, [&] { return Store(database.connection()).transact(work); }).get();
    }

    // The same transaction by several hands at the same moment: how many of them say that they did it. What one throws
    // is thrown here.
    template <class Work>
    int done_at_once(int hands, Work work)
    {
        std::vector<std::future<bool>> all;
        for (int hand = 0; hand < hands; ++hand)
            all.push_back(std::async(std::launch::async, [&] { return Store(database.connection()).transact(work); }));
        int done = 0;
        for (auto& one : all)
            done += one.get() ? 1 : 0;
        return done;
    }

    Database& database = Database::of_this_run();
    Sql& sql = database.sql();
    Store store{database.connection()};
};

// While it lives, whoever connects to the database anew acts as that role.
class Acting {
public:
    Acting(Database& database, const std::string& role);
    Acting(const Acting&) = delete;
    Acting& operator=(const Acting&) = delete;
    ~Acting();

private:
    Database& database_;
};

}
