// Statements that give rights, found in a schema's files.
#include "store/grants.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(grants)

using namespace cakey;
using Statements = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(a_grant_begins_a_line_and_ends_with_its_semicolon)
{
    const auto found = grants_in(
        "-- grant all on nothing to nobody;\ncreate table granted (id int);\ngrant select on a, b\n"
        "    to cakey_web;\n  grant insert on c to d;\ngrant update (x) on a to cakey_web;");
    BOOST_TEST(found == (Statements{"grant select on a, b\n    to cakey_web", "grant update (x) on a to cakey_web"}),
               boost::test_tools::per_element());
    BOOST_TEST(grants_in("").empty());
    BOOST_TEST(grants_in("grant without an end") == (Statements{"grant without an end"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rights_are_given_anew_all_or_none)
{
    const auto script = script_of_grants({"grant select on a to cakey_web"});
    BOOST_TEST(script.starts_with(
        "begin;\nrevoke all on all tables in schema public from cakey_web, cakey_worker, cakey_ca, cakey_ocsp;\n"));
    BOOST_TEST(script.find("begin grant select on a to cakey_web; exception") != std::string::npos);
    BOOST_TEST(script.ends_with("commit"));
}

BOOST_AUTO_TEST_SUITE_END()
