// Connections, transactions, retries, and what the database's errors mean to the domain.
#include "store/store.hpp"

#include "domain/fault.hpp"
#include "store/link_odb.hpp"
#include "store/schema.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <odb/exceptions.hxx>
#include <odb/pgsql/connection-factory.hxx>
#include <odb/pgsql/exceptions.hxx>
#include <odb/pgsql/tracer.hxx>
#include <odb/pgsql/transaction-impl.hxx>
#include <odb/transaction.hxx>

#include <atomic>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace cakey {

namespace {

constexpr int most_runs = 3;

// Statement by statement: for work that only reads, BEGIN and COMMIT are two round trips for nothing.
class Unbegun : public odb::pgsql::transaction_impl {
public:
    using odb::pgsql::transaction_impl::transaction_impl;
    void start() override {}
    void commit() override {}
    void rollback() override {}
};

// Instants travel as timestamps in UTC; a statement that hangs must not hold its thread for ever. One plan for each
// statement, whatever it is asked with: for a company with very many orders a plan made for the values at hand prefers
// to sort them all, since it takes them for as few as the others have. The name tells a migration who is connected,
// unless the connection has one of its own.
std::string with_options(const std::string& connection)
{
    return std::string("application_name='") + program_invocation_short_name + " schema "
           + std::to_string(schema_version) + "' " + connection
           + " connect_timeout=3 client_encoding=UTF8 keepalives_idle=30 keepalives_interval=10 keepalives_count=3"
             " options='-c timezone=UTC -c statement_timeout=20s -c idle_in_transaction_session_timeout=30s"
             " -c plan_cache_mode=force_generic_plan'";
}

// The name between the first quotation marks. The whole message would tell the row's values.
std::string constraint_in(const std::string& message)
{
    const auto begin = message.find('"');
    const auto end = begin == std::string::npos ? begin : message.find('"', begin + 1);
    return end == std::string::npos ? "" : message.substr(begin + 1, end - begin - 1);
}

// libpq's own errors have no SQLSTATE: there was no server to give one.
bool says_lost(const odb::pgsql::database_exception& error) { return error.sqlstate() == "?????"; }

// The lines that libpq says it in, as one.
std::string one_line(const std::string& words)
{
    std::string line;
    for (const char letter : words)
        if (letter != '\n' && letter != '\t')
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

// What can never be reached is no database that comes late.
std::string checked(const std::string& connection)
{
    char* why = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(connection.c_str(), &why), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> words(why, PQfreemem);
    if (!options)
        throw std::runtime_error("'database' is no libpq connection string: " + one_line(words ? words.get() : ""));
    return connection;
}

DomainError unavailable(const std::string& words)
{
    const auto reason = one_line(words);
    return DomainError(Fault::unavailable, {{"reason", reason.empty() ? "the connection was lost" : reason}});
}

DomainError unavailable(const odb::exception& error)
{
    // Its what() has a SQLSTATE of question marks in front.
    const auto* said = dynamic_cast<const odb::pgsql::database_exception*>(&error);
    return unavailable(said ? said->message() : error.what());
}

std::atomic<std::uint64_t> executed = 0;

// Of all statements, prepared or not.
class Counting : public odb::pgsql::tracer {
public:
    void execute(odb::pgsql::connection&, const char*) override { ++executed; }
};

Counting counting;

bool is_alive(PGconn* connection)
{
    auto* const answer = PQexec(connection, "");
    const bool alive = PQresultStatus(answer) == PGRES_EMPTY_QUERY;
    PQclear(answer);
    return alive;
}

bool says_taken(const odb::pgsql::database_exception& error)
{
    return error.sqlstate() == "23505";  // unique_violation
}

}

class Store::Pool {
public:
    // One more for the listener.
    Pool(const std::string& connection, int most)
        : database(checked(with_options(connection)),
                   std::make_unique<odb::pgsql::connection_pool_factory>(most == 0 ? 0 : most + 1))
    {
        database.tracer(counting);
    }

    odb::pgsql::connection_ptr connection()
    {
        try {
            return odb::pgsql::connection_ptr(database.connection());
        } catch (const odb::exception& error) {
            throw unavailable(error);
        }
    }

    // A connection that listens to the channel. One that was lost while it lay here is thrown away for the next.
    PGconn* listening(const char* channel)
    {
        for (int run = 1; !listener; ++run) {
            const auto next = connection();
            PQclear(PQexec(next->handle(), (std::string("LISTEN ") + channel).c_str()));
            if (PQstatus(next->handle()) == CONNECTION_OK)
                listener = next;
            else
                next->mark_failed();
            if (!listener && run == most_runs)
                throw unavailable(PQerrorMessage(next->handle()));
        }
        return listener->handle();
    }

    odb::pgsql::database database;
    odb::pgsql::connection_ptr listener;  // kept while a channel is waited for
};

Store::Store(const std::string& connection, int most)
try : pool_(std::make_unique<Pool>(connection, most)) {
} catch (const odb::exception& error) {
    throw unavailable(error);
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

void Store::ask_first(std::function<void(Unit&)> question) { first_.push_back(std::move(question)); }

void Store::forget_first() { first_.clear(); }

void Store::settle()
{
    if (!first_.empty())
        perform([](Unit&) {}, false);
}

void Store::perform(const std::function<void(Unit&)>& work, bool writing)
{
    if (writing)
        settle();
    if (first_.empty())
        return carry_out(work, writing);
    const auto questions = std::exchange(first_, {});
    std::size_t answered = 0;
    const auto ask = [&](Unit& unit) {
        answered = 0;
        std::vector<std::function<void()>> reads;
        for (const auto& question : questions)
            reads.emplace_back([&] {
                question(unit);
                ++answered;
            });
        reads.emplace_back([&] { work(unit); });
        unit.together(reads);
    };
    try {
        carry_out(ask, false);
    } catch (...) {
        if (answered < questions.size())
            first_ = questions;
        throw;
    }
}

void Store::carry_out(const std::function<void(Unit&)>& work, bool writing)
{
    for (int run = 1;; ++run) {
        const auto connection = pool_->connection();
        const auto lost = [&] {
            connection->mark_failed();
            if (run == most_runs)
                throw unavailable(PQerrorMessage(connection->handle()));
        };
        try {
            Link link(*connection);
            Unit unit(link);
            odb::transaction transaction(writing ? connection->begin() : new Unbegun(connection));
            work(unit);
            transaction.commit();
            return;
        } catch (const odb::object_changed&) {
            throw DomainError(Fault::stale);
        } catch (const odb::object_not_persistent&) {
            throw DomainError(Fault::not_found);
        } catch (const odb::recoverable& error) {
            if (run == most_runs)
                throw unavailable(error);
        } catch (const std::logic_error&) {
            // libodb-pgsql 2.4 reads the SQLSTATE of an INSERT that failed as a string, also where there is none.
            if (is_alive(connection->handle()))
                throw;
            lost();
        } catch (const odb::pgsql::database_exception& error) {
            // A connection on which nothing could be written any more does not count as lost with libodb.
            if (says_lost(error)) {
                lost();
                continue;
            }
            if (!says_taken(error))
                throw;
            // Free when it was looked up and taken by now: a second look sees by whom, and says so better than this.
            if (run > 1)
                throw DomainError(Fault::already_exists, {{"constraint", constraint_in(error.message())}});
        }
    }
}

std::uint64_t Store::statements() { return executed; }

void Store::count_statement() { ++executed; }

std::string array_of(const std::vector<std::int64_t>& ids)
{
    std::string all;
    for (const auto id : ids)
        all += (all.empty() ? "" : ",") + std::to_string(id);
    return '{' + all + '}';
}

void Unit::need_not_last() { link_.connection().execute("set local synchronous_commit to off"); }

std::optional<Hindrance> Store::hindrance()
{
    try {
        require_schema();
        return std::nullopt;
    } catch (const DomainError& error) {
        return Hindrance{Hindrance::Kind::away, reason_of(error)};
    } catch (const std::exception& error) {
        return Hindrance{Hindrance::Kind::schema, error.what()};
    }
}

void Store::require_schema()
{
    const auto found = version_of_schema();
    const auto here = "the database has schema " + std::to_string(found);
    if (found < oldest_schema)
        throw std::runtime_error(here + ", this program runs on " + std::to_string(oldest_schema)
                                 + " and later ones: run `cakeyctl migrate`");
    if (found <= schema_version)
        return;
    const auto oldest = read([](Unit& unit) { return unit.schema().oldest_program_after(schema_version); });
    if (oldest > schema_version)
        throw std::runtime_error(here + ", which is for programs of schema " + std::to_string(oldest)
                                 + " and later; this one is of " + std::to_string(schema_version)
                                 + ": install the newer one");
}

// Without the tables' names that PostgreSQL would tell.
int Store::version_of_schema()
try {
    return read([](Unit& unit) { return unit.schema().version(); });
} catch (const odb::pgsql::database_exception& error) {
    if (error.sqlstate() == "42P01")  // undefined_table: nobody has migrated yet
        return 0;
    if (error.sqlstate() == "42501")  // insufficient_privilege
        throw std::runtime_error(
            "the role that 'database' names has no rights in this database: it is another one than the "
            "program's, or nobody has run `cakeyctl migrate`");
    throw;
}

std::set<OutboxKind> Store::wait_for_outbox(std::chrono::milliseconds most)
{
    std::set<OutboxKind> kinds;
    const auto called = calls("outbox", most);
    if (!called)
        for (const auto& [kind, word] : words<OutboxKind>)
            kinds.insert(kind);
    for (const auto& payload : called.value_or(std::vector<std::string>()))
        if (const auto kind = from_word<OutboxKind>(payload))
            kinds.insert(*kind);
    return kinds;
}

bool Store::wait_for_ca(std::chrono::milliseconds most)
{
    const auto called = calls("ca", most);
    return !called || !called->empty();
}

Store::Heard Store::wait_for_catalogue(std::chrono::milliseconds most)
{
    const auto called = calls("catalogue", most);
    return !called ? Heard::lost : called->empty() ? Heard::nothing : Heard::call;
}

// What came with each call. Nothing: the connection is lost, and with it perhaps a call: as good as one.
std::optional<std::vector<std::string>> Store::calls(const char* channel, std::chrono::milliseconds most)
{
    auto* handle = pool_->listening(channel);
    const auto heard = [&] {
        std::vector<std::string> payloads;
        while (auto* notification = PQnotifies(handle)) {
            payloads.emplace_back(notification->extra);
            PQfreemem(notification);
        }
        return payloads;
    };
    if (auto payloads = heard(); !payloads.empty())
        return payloads;
    pollfd socket{PQsocket(handle), POLLIN, 0};
    if (poll(&socket, 1, static_cast<int>(most.count())) <= 0)
        return std::vector<std::string>();
    if (PQconsumeInput(handle) == 0) {
        pool_->listener->mark_failed();  // or the pool would keep it
        pool_->listener.reset();
        return std::nullopt;
    }
    return heard();
}

}
