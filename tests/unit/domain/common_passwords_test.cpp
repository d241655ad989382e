// Tests of domain/common_passwords, against the list itself.
#include "domain/common_passwords.hpp"

#include "domain/password_rule.hpp"
#include "domain/text.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(common_passwords)

using namespace cakey;

namespace {

std::vector<std::string> listed(const std::string& name = "common_passwords")
{
    std::ifstream file(CAKEY_SOURCE "/src/domain/data/" + name + ".txt");
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);)
        all.push_back(line);
    return all;
}

}

BOOST_AUTO_TEST_CASE(none_of_the_ten_thousand_commonest_may_be_used)
{
    const auto passwords = listed();
    BOOST_TEST(passwords.size() == 10'000U);
    int usable = 0;
    for (const auto& password : passwords)
        usable += !password_flaw(password, "", "");
    BOOST_TEST(usable == 0);
}

BOOST_AUTO_TEST_CASE(what_used_to_be_common_may_not_be_used_either)
{
    const auto passwords = listed("older_passwords");
    BOOST_TEST(passwords.size() == 613U);
    for (const auto& password : passwords)
        BOOST_TEST(is_common_password(password), password);
}

BOOST_AUTO_TEST_CASE(each_that_is_long_enough_is_found_and_nothing_beside_it)
{
    int missed = 0;
    int made_up = 0;
    for (const auto& password : listed())
        if (password.size() >= shortest_password) {
            missed += !is_common_password(lower_ascii(password));
            made_up += is_common_password(lower_ascii(password) + "~");
        }
    BOOST_TEST(missed == 0);
    BOOST_TEST(made_up == 0);
}

BOOST_AUTO_TEST_CASE(what_stands_in_no_list_is_not_common)
{
    for (const auto password : {"", "\n", "password-of-mine", "!", "~~~~~~~~~", "password\n", "correct-horse-9"})
        BOOST_TEST(!is_common_password(password), password);
}

BOOST_AUTO_TEST_SUITE_END()
