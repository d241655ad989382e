// The bounded place where passwords are hashed.
#include "crypto/hashing.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

BOOST_AUTO_TEST_SUITE(hashing)

using namespace cakey;
using crypto::Hashing;

namespace {

// The quickest of some: what else the machine does only ever adds to it.
auto quickest(const auto& deed)
{
    auto best = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        deed();
        best = std::min(best, std::chrono::steady_clock::now() - begin);
    }
    return std::chrono::duration<double>(best).count();
}

}

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
    Hashing hashing({8192, 2}, 1);
    const auto hash = hashing.hash("correct-horse-9");
    const auto wrong = quickest([&] { hashing.matches("wrong-horse-9", hash); });
    const auto unknown = quickest([&] { hashing.matches("", ""); });
    BOOST_TEST(unknown > wrong / 2);
    BOOST_TEST(unknown < wrong * 2);
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
