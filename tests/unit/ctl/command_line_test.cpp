// What is typed behind "cakeyctl".
#include "ctl/command_line.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(command_lines)

using cakey::ctl::command_line;
using Words = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(words_name_the_command_wherever_flags_stand)
{
    const auto line = command_line({"audit", "--config=f", "verify", "--head", "h", "--threads=2"});
    BOOST_TEST(line.words == (Words{"audit", "verify"}), boost::test_tools::per_element());
    BOOST_TEST(line.flags == (Words{"--config=f", "--threads=2"}), boost::test_tools::per_element());
    BOOST_TEST(line.value_of("--head") == "h");
    BOOST_TEST(command_line({"--head=h=1"}).value_of("--head") == "h=1");
}

BOOST_AUTO_TEST_CASE(switches_are_cakeyctls_own_and_no_flags_of_the_configuration)
{
    const auto line = command_line({"migrate", "--force", "--json=1"});
    BOOST_TEST(line.has("--force"));
    BOOST_TEST(!line.has("--json"));
    BOOST_TEST(!line.has("--yes"));
    BOOST_TEST(line.flags == (Words{"--json=1"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_stands_behind_two_dashes_is_a_word)
{
    const auto line = command_line({"staff", "--", "create", "--odd", "--head"});
    BOOST_TEST(line.words == (Words{"staff", "create", "--odd", "--head"}), boost::test_tools::per_element());
    BOOST_TEST(line.flags.empty());
}

BOOST_AUTO_TEST_CASE(a_switch_that_wants_a_value_is_refused_without)
{
    BOOST_CHECK_THROW(command_line({"audit", "verify", "--head"}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
