// Random values: length, alphabet, difference.
#include "crypto/tokens.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(tokens)

using namespace cakey::crypto;

BOOST_AUTO_TEST_CASE(a_token_is_32_bytes_that_never_come_again)
{
    std::set<std::string> seen;
    for (int times = 0; times < 1000; ++times)
        seen.insert(random_token());
    BOOST_TEST(seen.size() == 1000u);
    BOOST_TEST(seen.begin()->size() == 43u);
    BOOST_TEST(random_bytes(7).size() == 7u);
    BOOST_TEST(random_bytes(0).empty());
}

BOOST_AUTO_TEST_CASE(digits_are_digits_and_all_of_them_come)
{
    const auto digits = random_digits(1000);
    BOOST_TEST(digits.size() == 1000u);
    BOOST_TEST(std::set<char>(digits.begin(), digits.end()).size() == 10u);
    BOOST_TEST((digits.find_first_not_of("0123456789") == std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_password_has_no_letters_that_look_alike)
{
    std::string all;
    for (int times = 0; times < 200; ++times)
        all += random_password();
    BOOST_TEST(all.size() == 2000u);
    BOOST_TEST((all.find_first_of("0Oo1IiLl2Zz5Ss8BUuVvWw") == std::string::npos));
}

BOOST_AUTO_TEST_SUITE_END()
