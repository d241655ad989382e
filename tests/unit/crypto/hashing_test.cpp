// The bounded place where passwords are hashed.
#include "crypto/hashing.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(hashing)

using namespace cakey;
using crypto::Hashing;

BOOST_AUTO_TEST_CASE(a_password_matches_its_hash_and_no_other)
{
    Hashing hashing({64, 1}, 1);
    const auto hash = hashing.hash("correct-horse-9");
    BOOST_TEST(hashing.matches("correct-horse-9", hash));
    BOOST_TEST(!hashing.matches("wrong-horse-9", hash));
    BOOST_TEST(!hashing.matches("", ""));
}

BOOST_AUTO_TEST_CASE(an_unknown_account_takes_as_long_as_a_wrong_password)
{
    Hashing hashing({64, 1}, 1);
    const auto hash = hashing.hash("correct-horse-9");
    const auto cost_of = [&](const std::string& known) {
        const auto before = crypto::passwords_hashed();
        BOOST_TEST(!hashing.matches("wrong-horse-9", known));
        return crypto::passwords_hashed() - before;
    };
    BOOST_TEST(cost_of(hash) == 1u);
    BOOST_TEST(cost_of("") == 1u);
}

BOOST_AUTO_TEST_CASE(one_hashes_one_waits_and_the_next_is_turned_away_at_once)
{
    Hashing hashing({64, 1}, 1);
    {
        const auto first = hashing.place();
        const auto second = hashing.place();
        BOOST_CHECK_THROW(hashing.place(), crypto::HashingBusy);
        BOOST_CHECK_THROW(hashing.hash("x"), crypto::HashingBusy);
        BOOST_TEST(second.matches("x", first.hash("x")));
    }
    BOOST_CHECK_NO_THROW(hashing.hash("x"));
}

BOOST_AUTO_TEST_SUITE_END()
