// Transactions: all or nothing, run again when the connection was lost, and what errors become.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <set>
#include <stdexcept>
#include <thread>

BOOST_AUTO_TEST_SUITE(store)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Line : World {
    // Every connection but the one that this is said over.
    void kill_connections()
    {
        sql("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()");
    }
    static std::set<int> connections()
    {
        std::set<int> open;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            const int descriptor = std::stoi(entry.path().filename());
            sockaddr_storage peer{};
            socklen_t size = sizeof peer;
            if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0)
                open.insert(descriptor);
        }
        return open;
    }
    // The connection as a server leaves it that is ended at once: with a message of kind N, and nobody at the other end.
    static void has_fallen_behind(int descriptor)
    {
        using namespace std::string_literals;
        const auto fields = "SWARNING\0C57P02\0Mterminating connection\0\0"s;
        const auto size = static_cast<char>(fields.size() + 4);
        const auto message = "N\0\0\0"s + size + fields;
        std::array<int, 2> ends{};
        BOOST_REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
        BOOST_REQUIRE(write(ends[1], message.data(), message.size()) == static_cast<ssize_t>(message.size()));
        BOOST_REQUIRE(dup2(ends[0], descriptor) == descriptor);
        close(ends[0]);
        close(ends[1]);
    }
    void contact_is(Unit& unit, CompanyId who, const std::string& name)
    {
        auto changed = unit.companies().numbered(who);
        changed.contact_is(name);
        unit.companies().save(changed);
    }
    std::string contact(CompanyId who = {1})
    {
        return sql("select contact from companies where id = " + std::to_string(who.value));
    }
    auto name(Unit& unit) { return unit.companies().numbered(company).name(); }
};

}

BOOST_FIXTURE_TEST_CASE(work_that_throws_leaves_nothing_behind, Line)
{
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        contact_is(unit, company, "李小红");
        throw DomainError(Fault::forbidden);
    }),
                          DomainError, is(Fault::forbidden));
    BOOST_TEST(contact() == "王小明");
    BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { contact_is(unit, company, "李小红"); }));
    BOOST_TEST(contact() == "李小红");
}

BOOST_FIXTURE_TEST_CASE(work_gives_back_what_it_found, Line)
{
    BOOST_TEST(store.transact([&](Unit& unit) { return name(unit); }) == registration(0).name.text());
    BOOST_TEST(store.read([&](Unit& unit) { return name(unit); }) == registration(0).name.text());
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_was_killed_while_idle_is_not_noticed, Line)
{
    store.read([&](Unit& unit) { return name(unit); });
    kill_connections();
    BOOST_TEST(store.read([&](Unit& unit) { return name(unit); }) == registration(0).name.text());
    kill_connections();
    BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { contact_is(unit, company, "李小红"); }));
    BOOST_TEST(contact() == "李小红");
    kill_connections();
    BOOST_TEST(!store.hindrance());
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_is_killed_in_the_midst_of_work_costs_one_more_run, Line)
{
    for (const bool writing : {true, false}) {
        int runs = 0;
        const auto work = [&](Unit& unit) {
            name(unit);
            if (++runs == 1)
                kill_connections();
            return name(unit);
        };
        BOOST_TEST((writing ? store.transact(work) : store.read(work)) == registration(0).name.text());
        BOOST_TEST(runs == 2);
    }
}

BOOST_FIXTURE_TEST_CASE(what_a_killed_run_did_is_done_once, Line)
{
    int runs = 0;
    store.transact([&](Unit& unit) {
        contact_is(unit, company, "李小红");
        unit.outbox().add(OutboxKind::text, 1, "", noon);
        if (++runs == 1)
            kill_connections();
        name(unit);
    });
    BOOST_TEST(runs == 2);
    BOOST_TEST(contact() == "李小红");
    BOOST_TEST(count("outbox") == 1);
    BOOST_TEST(sql("select version from companies where id = 1") == "2");
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_breaks_off_at_any_statement_costs_one_more_run, Line)
{
    const auto others = connections();
    Store own(database.connection());
    const auto rejoins = [&](const std::function<void(Unit&)>& statement) {
        int runs = 0;
        own.transact([&](Unit& unit) {
            name(unit);
            if (++runs == 1)  // as when the machine is gone: no word of farewell comes from the server
                for (const int descriptor : connections())
                    if (!others.contains(descriptor))
                        shutdown(descriptor, SHUT_RDWR);
            statement(unit);
        });
        BOOST_TEST(runs == 2);
    };
    rejoins([&](Unit& unit) { name(unit); });
    rejoins([&](Unit& unit) { unit.outbox().add(OutboxKind::text, 1, "", noon); });
    rejoins([&](Unit& unit) { contact_is(unit, company, "李小红"); });
    rejoins([&](Unit& unit) { unit.audit().add(AuditLine::of(company, "signed_in", noon)); });
    rejoins([](Unit&) {});
    BOOST_TEST(count("outbox") == 1);
    BOOST_TEST(contact() == "李小红");
    BOOST_TEST(count("audit_lines", "event = 'signed_in'") == 1);
}

// Its last word is a warning, which is no answer: to libpq the connection lives, with a pipeline that nobody answers.
BOOST_FIXTURE_TEST_CASE(a_server_that_falls_before_it_is_asked_several_things_costs_one_more_run, Line)
{
    const auto others = connections();
    Store own(database.connection() + " sslmode=disable");
    std::string found;
    std::size_t outlets = 0;
    int runs = 0;
    const auto ask = [&](Unit& unit) {
        if (++runs == 2)
            for (const int descriptor : connections())
                if (!others.contains(descriptor))
                    has_fallen_behind(descriptor);
        unit.together({[&] { found = name(unit); }, [&] { outlets = unit.catalogue().all_outlets().size(); }});
    };
    own.read(ask);  // the connection has its queries prepared
    own.read(ask);
    BOOST_TEST(runs == 3);
    BOOST_TEST(found == registration(0).name.text());
    BOOST_TEST(outlets == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_fault_of_ours_is_not_taken_for_a_lost_connection, Line)
{
    int runs = 0;
    BOOST_CHECK_THROW(store.transact([&](Unit&) {
        ++runs;
        throw std::out_of_range("nothing there");
    }),
                      std::out_of_range);
    BOOST_TEST(runs == 1);
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_is_always_killed_is_an_unavailable_database, Line)
{
    int runs = 0;
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        ++runs;
        kill_connections();
        name(unit);
    }),
                          DomainError, is(Fault::unavailable));
    BOOST_TEST(runs == 3);
    BOOST_TEST(store.read([&](Unit& unit) { return name(unit); }) == registration(0).name.text());
}

BOOST_FIXTURE_TEST_CASE(a_wait_for_the_outbox_survives_a_killed_connection, Line)
{
    store.wait_for_outbox(0ms);
    kill_connections();
    for (int wait = 0; wait < 3; ++wait)
        BOOST_CHECK_NO_THROW(store.wait_for_outbox(0ms));
    sql("notify outbox");
    const auto begin = std::chrono::steady_clock::now();
    store.wait_for_outbox(10s);
    BOOST_CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

BOOST_FIXTURE_TEST_CASE(of_two_that_lock_crosswise_both_end_well, Line)
{
    saved(OrderState::draft, "N10000001");
    saved(OrderState::draft, "N10000002");
    std::atomic<int> have_one{0};
    std::atomic<bool> is_through{false};
    const auto lock_both = [&](const std::string& one, const std::string& other) {
        int runs = 0;
        Store(database.connection()).transact([&](Unit& unit) {
            // The first time both have one; whoever lost comes again when the other one is through.
            ++runs;
            while (runs > 1 && !is_through)
                std::this_thread::yield();
            unit.orders().locked(one);
            ++have_one;
            while (have_one < 2)
                std::this_thread::yield();
            unit.orders().locked(other);
        });
        is_through = true;
        return runs;
    };
    auto other = std::async(std::launch::async, lock_both, "N10000001", "N10000002");
    const int runs = lock_both("N10000002", "N10000001");
    BOOST_TEST(runs + other.get() == 3);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_there_is_unavailable)
{
    Store nowhere("host=/nonexistent dbname=none");
    BOOST_CHECK_EXCEPTION(nowhere.read([](Unit& unit) { return unit.schema().version(); }), DomainError,
                          is(Fault::unavailable));
    BOOST_CHECK_EXCEPTION(nowhere.transact([](Unit&) {}), DomainError, is(Fault::unavailable));
    const auto hindrance = nowhere.hindrance().value();
    BOOST_CHECK(hindrance.kind == Hindrance::Kind::away);
    // libpq's own words, in one line.
    BOOST_TEST(hindrance.reason.find("/nonexistent/.s.PGSQL.") != std::string::npos, hindrance.reason);
    BOOST_TEST(hindrance.reason.find('\n') == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(instants_do_not_depend_on_the_servers_time_zone, Line)
{
    sql("alter database cakey_test set timezone = 'Asia/Shanghai'");
    Store other(database.connection());
    const auto registered = other.read([&](Unit& unit) { return unit.companies().numbered(company).registered_at(); });
    BOOST_CHECK(registered == noon);
    BOOST_TEST(sql("select registered_at = '2026-11-23 04:00+00' from companies where id = 1") == "t");
    sql("alter database cakey_test reset timezone");
}

BOOST_AUTO_TEST_SUITE_END()
