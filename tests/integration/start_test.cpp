// What a program asks of the database before it works on it, and a database that is late.
#include "deeds/start.hpp"
#include "support/database.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(start)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Starting : EmptyDatabase {
    Starting() { let_in(true); }
    ~Starting() { let_in(true); }

    // Whoever is in already stays.
    void let_in(bool anybody)
    {
        sql(std::string("alter database cakey_test allow_connections ") + (anybody ? "true" : "false"));
    }

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
    deeds::Start begin{database.connection(), note};
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

    deeds::Start bare{connection(), note};
};

}

BOOST_FIXTURE_TEST_CASE(a_program_waits_for_its_database_and_says_why_once, Starting)
{
    let_in(false);
    BOOST_TEST(!begin.attempt());
    BOOST_TEST(!begin.attempt());
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].starts_with("database_away: "));
    BOOST_TEST(said[0].find("is not currently accepting connections") != std::string::npos, said[0]);
    let_in(true);
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
    deeds::Start wrong("dbname", [](const auto&, const auto&) {});
    BOOST_TEST(refusal(wrong).starts_with("'database' is no libpq connection string: "), refusal(wrong));
}

BOOST_FIXTURE_TEST_CASE(a_database_that_nobody_has_migrated_is_refused, Bare)
{
    const auto why = refusal(bare);
    BOOST_TEST(why.find("the database has schema 0") != std::string::npos, why);
    BOOST_TEST(why.find("cakeyctl migrate") != std::string::npos, why);
}

BOOST_AUTO_TEST_SUITE_END()
