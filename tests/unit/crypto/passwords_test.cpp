// Argon2id, at a low cost: what is tested is the form, not the price.
#include "crypto/passwords.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(passwords)

using namespace cakey::crypto;

namespace {

constexpr PasswordCost cheap{64, 1};

}

BOOST_AUTO_TEST_CASE(a_password_matches_its_own_hash_only)
{
    const auto hash = hash_password("密码 with blanks ", cheap);
    BOOST_TEST(password_matches("密码 with blanks ", hash));
    BOOST_TEST(!password_matches("密码 with blanks", hash));
    BOOST_TEST(!password_matches("", hash));
}

BOOST_AUTO_TEST_CASE(the_same_password_is_salted_differently_each_time)
{
    BOOST_TEST(hash_password("same", cheap) != hash_password("same", cheap));
}

BOOST_AUTO_TEST_CASE(a_hash_is_a_phc_string_without_a_trailing_nought)
{
    const auto hash = hash_password("x");
    BOOST_TEST(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    BOOST_TEST((hash.find('\0') == std::string::npos));
    BOOST_TEST(hash.size() == 97u);
}

BOOST_AUTO_TEST_CASE(what_is_no_hash_matches_nothing)
{
    for (const auto hash : {"", "x", "$argon2id$", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA"})
        BOOST_TEST(!password_matches("x", hash), hash);
}

BOOST_AUTO_TEST_CASE(another_cost_asks_for_a_new_hash)
{
    const auto hash = hash_password("x", cheap);
    BOOST_TEST(!needs_rehash(hash, cheap));
    BOOST_TEST(needs_rehash(hash));
    BOOST_TEST(needs_rehash(hash, {64, 2}));
    BOOST_TEST(needs_rehash("", cheap));
}

BOOST_AUTO_TEST_SUITE_END()
