// The bounded place where passwords are hashed.
#include "crypto/hashing.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(hashing)

using namespace cakey;
using crypto::Hashing;

namespace {

constexpr auto sign_in = Hashing::Queue::sign_in;

}

BOOST_AUTO_TEST_CASE(a_password_matches_its_hash_and_no_other)
{
    Owners owners;
    Hashing hashing({64, 1}, 1, owners);
    const auto hash = hashing.place(sign_in).hash("correct-horse-9");
    BOOST_TEST(hashing.place(sign_in).matches("correct-horse-9", hash));
    BOOST_TEST(!hashing.place(sign_in).matches("wrong-horse-9", hash));
    BOOST_TEST(!hashing.place(sign_in).matches("", ""));
}

BOOST_AUTO_TEST_CASE(an_unknown_account_takes_as_long_as_a_wrong_password)
{
    Owners owners;
    Hashing hashing({64, 1}, 1, owners);
    const auto hash = hashing.place(sign_in).hash("correct-horse-9");
    const auto cost_of = [&](const std::string& known) {
        const auto before = crypto::passwords_hashed();
        BOOST_TEST(!hashing.place(sign_in).matches("wrong-horse-9", known));
        return crypto::passwords_hashed() - before;
    };
    BOOST_TEST(cost_of(hash) == 1u);
    BOOST_TEST(cost_of("") == 1u);
}

BOOST_AUTO_TEST_CASE(one_hashes_one_waits_and_the_next_is_turned_away_at_once)
{
    Owners owners;
    Hashing hashing({64, 1}, 1, owners);
    {
        const auto first = hashing.place(sign_in);
        const auto second = hashing.place(sign_in);
        BOOST_CHECK_THROW(hashing.place(sign_in), Busy);
        BOOST_CHECK_THROW(hashing.place(sign_in).hash("x"), Busy);
        BOOST_TEST(second.matches("x", first.hash("x")));
    }
    BOOST_CHECK_NO_THROW(hashing.place(sign_in).hash("x"));
}

BOOST_AUTO_TEST_CASE(a_full_queue_keeps_nobody_out_of_another)
{
    Owners owners;
    Hashing hashing({64, 1}, 1, owners);
    const auto first = hashing.place_of(1);
    const auto second = hashing.place_of(2);
    BOOST_CHECK_THROW(hashing.place_of(3), Busy);
    BOOST_CHECK_NO_THROW(hashing.place(sign_in));
    BOOST_CHECK_NO_THROW(hashing.place(Hashing::Queue::desk));
    BOOST_CHECK_NO_THROW(hashing.place(Hashing::Queue::visitor));
}

BOOST_AUTO_TEST_CASE(a_company_hashes_once_at_a_time)
{
    Owners owners;
    Hashing hashing({64, 1}, 4, owners);
    {
        const auto place = hashing.place_of(1);
        BOOST_CHECK_THROW(hashing.place_of(1), Busy);
        BOOST_CHECK_NO_THROW(hashing.place_of(2));
    }
    BOOST_CHECK_NO_THROW(hashing.place_of(1));
}

BOOST_AUTO_TEST_SUITE_END()
