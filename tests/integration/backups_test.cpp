// A backup, restored into another database: the drill that an administrator would go through, and what money does in it.
#include "config.hpp"
#include "ctl/backups.hpp"
#include "ctl/books.hpp"
#include "deeds/site_keys.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

BOOST_AUTO_TEST_SUITE(backups)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string first = "2026112300000001_1_1";

struct BackedUp : Workshop {
    BackedUp()
    {
        empty_database();
        config.database = database.connection();
        config.schema = CAKEY_SOURCE "/sql";
        config.seal_key_file = directory.write("seal.key", std::string(64, 'a'));
        const auto keys = crypto::read_seal_keys(config.seal_key_file);
        store.transact([&](Unit& unit) { deeds::note_seal_keys(unit, keys, noon); });
    }
    ~BackedUp() { sql("drop database if exists cakey_restored with (force)"); }

    void empty_database()
    {
        sql("drop database if exists cakey_restored with (force)");
        sql("create database cakey_restored encoding 'UTF8' template template0");
    }

    void back_up() { ctl::back_up(config, file, told); }
    void restore()
    {
        auto there = config;
        there.database = elsewhere;
        ctl::restore(there, file, told);
    }
    std::string refusal()
    {
        try {
            restore();
            return "restored";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }

    std::string elsewhere = [this] {
        auto connection = database.connection();
        return connection.replace(connection.find("cakey_test"), std::string("cakey_test").size(), "cakey_restored");
    }();
    TemporaryDirectory directory;
    std::string file = directory.file("backup");
    Config config;
    std::ostringstream told;
};

// As on a cluster that has none of the programs' roles yet.
struct NoRoles {
    explicit NoRoles(Sql& sql) : sql(sql)
    {
        for (const std::string program : {"web", "worker", "ca"})
            sql("alter role cakey_" + program + " rename to kept_" + program);
    }
    ~NoRoles()
    {
        sql("drop database if exists cakey_restored with (force)");
        for (const std::string program : {"web", "worker", "ca"}) {
            sql("drop role if exists cakey_" + program);
            sql("alter role kept_" + program + " rename to cakey_" + program);
        }
    }

    Sql& sql;
};

// Who may do what to which table and column, in one text.
std::string rights(Sql& sql)
{
    return sql(
        "select string_agg(line, ';' order by line) from (select grantee || ' ' || table_name || ' ' || privilege_type"
        " from information_schema.role_table_grants where grantee like 'cakey%' union select grantee || ' ' ||"
        " table_name || '.' || column_name || ' ' || privilege_type from information_schema.column_privileges"
        " where grantee like 'cakey%') lines (line)");
}

}

BOOST_FIXTURE_TEST_CASE(a_backup_is_whole_and_for_its_owners_eyes, BackedUp)
{
    back_up();
    BOOST_CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms(0077))
                == std::filesystem::perms());
    BOOST_TEST(!std::filesystem::exists(file + ".new"));
    BOOST_TEST(told.str().find("keep that file elsewhere") != std::string::npos);
    restore();
    Sql there(elsewhere);
    BOOST_TEST(there("select count(*) from orders") == "1");
    BOOST_TEST(there("select max(version) from schema_migrations") == std::to_string(schema_version));
    BOOST_TEST(rights(there) == rights(sql));
}

BOOST_FIXTURE_TEST_CASE(rights_that_a_restore_has_lost_come_back_with_the_next_migration, BackedUp)
{
    const auto wanted = rights(sql);
    sql("revoke all on all tables in schema public from cakey_web, cakey_worker, cakey_ca, cakey_ocsp;"
        "grant delete on audit_lines to cakey_web");
    BOOST_TEST(rights(sql) != wanted);
    BOOST_TEST(Migrations(database.connection(), CAKEY_SOURCE "/sql").apply().empty());
    BOOST_TEST(rights(sql) == wanted);
}

BOOST_FIXTURE_TEST_CASE(roles_that_a_new_cluster_lacks_are_made_before_a_restore, BackedUp)
{
    back_up();
    const NoRoles here(sql);
    BOOST_TEST(refusal() == "restored");
    BOOST_TEST(Sql(elsewhere)("select has_table_privilege('cakey_web', 'sessions', 'insert')") == "t");
}

BOOST_FIXTURE_TEST_CASE(a_backup_goes_into_an_empty_database_and_by_its_own_key, BackedUp)
{
    BOOST_TEST(refusal() == "there is no backup " + file);
    back_up();
    config.seal_key_file = directory.write("another.key", std::string(64, 'b'));
    BOOST_TEST(refusal() == "key 0 in 'seal_key_file' is another one than this database is sealed with");
    BOOST_TEST(refusal() == "the database has tables: a backup goes into an empty one");
    BOOST_CHECK_THROW(back_up(), std::runtime_error);
    empty_database();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    BOOST_TEST(refusal() == "pg_restore failed");
    BOOST_TEST(Sql(elsewhere)("select count(*) from pg_tables where schemaname = 'public'") == "0");
}

BOOST_FIXTURE_TEST_CASE(what_was_paid_after_the_backup_is_named_by_the_audit_and_booked_by_the_worker, BackedUp)
{
    attempt();
    step(OutboxKind::payment);
    back_up();
    gateway.pay(first, clock.at);
    notify(first);
    step(OutboxKind::payment);
    BOOST_TEST(word(find().state()) == "awaiting_review");

    restore();
    Store there(elsewhere);
    const auto audit = [&] {
        told.str("");
        return ctl::audit_books(there, gateway, std::chrono::days(30), told, clock.at);
    };
    BOOST_CHECK(audit() == ctl::Verdict::differs);
    BOOST_TEST(told.str().find("books paid 0.00, gateway paid 460.00") != std::string::npos, told.str());

    work::PaymentWatch watch(there, gateway, clock, qr_life, trade_life);
    work::Errands errands(there, watch, clock, note);
    clock.at += std::chrono::minutes(1);
    while (errands.step()) {
    }
    BOOST_CHECK(audit() == ctl::Verdict::right);
    BOOST_TEST(told.str().find("1 orders: received 460.00") != std::string::npos, told.str());
    BOOST_TEST(Sql(elsewhere)("select state from orders") == "awaiting_review");
}

BOOST_AUTO_TEST_SUITE_END()
