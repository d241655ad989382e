// What a program asks of the database before it works on it, and a database that is late.
#include "crypto/rsa2.hpp"
#include "deeds/site_keys.hpp"
#include "deeds/start.hpp"
#include "support/database.hpp"
#include "support/orders.hpp"
#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(start)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Starting : EmptyDatabase {
    ~Starting() { database.let_in(true); }

    std::string refusal(deeds::Start& start)
    {
        try {
            return start.attempt() ? "begun" : "away";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    }

    std::vector<std::string> said;
    deeds::Start::Note note = [this](const std::string& event, const std::string& text) {
        said.push_back(event + ": " + text);
    };
    SystemClock clock;
    const int schema = store.read([](Unit& unit) { return unit.schema().version(); });  // connects as the owner
    // Whoever connects from now on does so as the program's own role.
    const Acting acting{database, "cakey_web"};
    deeds::Start begin{{database.connection(), "cakey_web", clock}, note};
};

// Beside it a database that nobody has migrated.
struct Bare : Starting {
    Bare()
    {
        sql("drop database if exists cakey_bare with (force)");
        sql("create database cakey_bare template template0");
    }
    ~Bare() { sql("drop database if exists cakey_bare with (force)"); }

    std::string connection()
    {
        auto connection = database.connection();
        return connection.replace(connection.find("cakey_test"), std::string("cakey_test").size(), "cakey_bare");
    }

    deeds::Start bare{{connection(), "cakey_web", clock}, note};
};

}

BOOST_FIXTURE_TEST_CASE(a_program_waits_for_its_database_and_says_why_once, Starting)
{
    database.let_in(false);
    BOOST_TEST(!begin.attempt());
    BOOST_TEST(!begin.attempt());
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].starts_with("database_away: "));
    BOOST_TEST(said[0].find("is not currently accepting connections") != std::string::npos, said[0]);
    database.let_in(true);
    BOOST_TEST(begin.attempt());
    BOOST_REQUIRE(said.size() == 2u);
    BOOST_TEST(said[1] == "database_back: ");
}

BOOST_FIXTURE_TEST_CASE(another_reason_is_said_again, Bare)
{
    sql("alter database cakey_bare allow_connections false");
    BOOST_TEST(!bare.attempt());
    sql("drop database cakey_bare");
    BOOST_TEST(!bare.attempt());
    BOOST_TEST(!bare.attempt());
    BOOST_REQUIRE(said.size() == 2u);
    BOOST_TEST(said[1].find("\"cakey_bare\" does not exist") != std::string::npos, said[1]);
}

BOOST_FIXTURE_TEST_CASE(a_database_that_is_there_from_the_beginning_is_worth_no_line, Starting)
{
    BOOST_TEST(begin.attempt());
    BOOST_TEST(said.empty());
}

BOOST_FIXTURE_TEST_CASE(a_connection_string_that_is_none_is_refused_and_not_waited_for, Starting)
{
    deeds::Start wrong({"dbname", "cakey_web", clock}, note);
    BOOST_TEST(refusal(wrong).starts_with("'database' is no libpq connection string: "), refusal(wrong));
}

BOOST_FIXTURE_TEST_CASE(a_database_that_nobody_has_migrated_is_refused, Bare)
{
    const auto why = refusal(bare);
    BOOST_TEST(why.find("the database has schema 0") != std::string::npos, why);
    BOOST_TEST(why.find("cakeyctl migrate") != std::string::npos, why);
}

BOOST_FIXTURE_TEST_CASE(another_programs_role_is_refused_and_an_owners_too, Starting)
{
    deeds::Start worker({database.connection(), "cakey_worker", clock}, note);
    BOOST_TEST(refusal(worker) == "'database' signs in as cakey_web, which has not the rights of cakey_worker");
    sql("create role cakey_stranger");
    sql("alter database cakey_test set role = 'cakey_stranger'");
    BOOST_TEST(refusal(begin).find("has no rights in this database") != std::string::npos, refusal(begin));
    sql("alter database cakey_test reset role");
    sql("drop role cakey_stranger");
    BOOST_TEST(refusal(begin).find("which may rewrite the audit log") != std::string::npos, refusal(begin));
}

BOOST_FIXTURE_TEST_CASE(another_sites_sealing_key_is_refused_once_the_sites_own_is_noted, Starting)
{
    const crypto::SealKey ours{0, std::string(32, 'a')}, newer{1, std::string(32, 'b')},
        anothers{0, std::string(32, 'c')};
    const auto with = [&](std::vector<crypto::SealKey> keys) {
        deeds::Start with_keys({database.connection(), "cakey_web", clock, std::move(keys)}, note);
        return refusal(with_keys);
    };
    BOOST_TEST(with({anothers}) == "begun");
    BOOST_TEST(store.transact([&](Unit& unit) { return deeds::note_seal_keys(unit, {ours}, noon); }) == 1);
    BOOST_TEST(with({ours}) == "begun");
    BOOST_TEST(with({newer, ours}) == "begun");
    BOOST_TEST(with({anothers}) == "key 0 in 'seal_key_file' is another one than this database is sealed with");
    BOOST_TEST(with({newer})
               == "'seal_key_file' has none of the keys that this database is sealed with: the newest is number 0");
    BOOST_TEST(store.transact([&](Unit& unit) { return deeds::note_seal_keys(unit, {newer, ours}, noon); }) == 1);
    BOOST_TEST(with({newer}) == "begun");
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { return deeds::note_seal_keys(unit, {anothers}, noon); }),
                      std::runtime_error);
}

BOOST_FIXTURE_TEST_CASE(our_own_public_key_is_not_taken_for_alipays, Starting)
{
    const auto ours = crypto::PrivateKey::from_file(RsaKeys::ours().private_file).fingerprint();
    BOOST_TEST(crypto::PublicKey::from_file(RsaKeys::ours().public_file).fingerprint() == ours);
    deeds::Start web({.connection = database.connection(), .role = "cakey_web", .clock = clock, .alipays_key = ours},
                     note);
    BOOST_TEST(refusal(web) == "begun");  // nobody has said yet whose it is
    sql("alter database cakey_test set role = 'cakey_worker'");
    deeds::Start worker(
        {.connection = database.connection(), .role = "cakey_worker", .clock = clock, .alipay_app_key = ours}, note);
    BOOST_TEST(refusal(worker) == "begun");
    BOOST_TEST(refusal(worker) == "begun");
    BOOST_TEST(sql("select count(*) from site_keys") == "1");
    sql("alter database cakey_test set role = 'cakey_web'");
    BOOST_TEST(refusal(web).find("has our own app's public key") != std::string::npos, refusal(web));
    const auto alipays = crypto::PublicKey::from_file(RsaKeys::alipays().public_file).fingerprint();
    deeds::Start right(
        {.connection = database.connection(), .role = "cakey_web", .clock = clock, .alipays_key = alipays}, note);
    BOOST_TEST(refusal(right) == "begun");
}

BOOST_FIXTURE_TEST_CASE(a_clock_that_is_an_hour_off_is_refused, Starting)
{
    struct Off : Clock {
        explicit Off(std::chrono::seconds by) : by(by) {}
        Instant now() const override { return SystemClock().now() + by; }
        const std::chrono::seconds by;
    };
    const Off ahead(std::chrono::hours(1)), behind(-std::chrono::hours(1)), nearly(std::chrono::minutes(4));
    for (const Off* clock : {&ahead, &behind}) {
        deeds::Start wrong({database.connection(), "cakey_web", *clock}, note);
        BOOST_TEST(refusal(wrong).starts_with("the clock of this machine is "), refusal(wrong));
    }
    deeds::Start right({database.connection(), "cakey_web", nearly}, note);
    BOOST_TEST(refusal(right) == "begun");
}

BOOST_AUTO_TEST_SUITE_END()
