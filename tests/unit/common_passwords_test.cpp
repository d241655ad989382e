// Tests of domain/common_passwords.
#include "domain/common_passwords.hpp"

#include <boost/test/unit_test.hpp>

using cakey::is_common_password;

BOOST_AUTO_TEST_SUITE(common_passwords)

BOOST_AUTO_TEST_CASE(the_first_the_last_and_the_best_known_are_found)
{
    BOOST_TEST(is_common_password("!@#$%^&*"));
    BOOST_TEST(is_common_password("password"));
    BOOST_TEST(is_common_password("zhongguo"));
}

BOOST_AUTO_TEST_CASE(a_longer_one_that_begins_the_same_is_not)
{
    BOOST_TEST(!is_common_password("password-of-mine"));
    BOOST_TEST(!is_common_password(""));
}

BOOST_AUTO_TEST_SUITE_END()
