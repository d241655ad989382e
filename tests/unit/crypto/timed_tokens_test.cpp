// Tokens that prove themselves: whose they are, how old, and what is behind them.
#include "crypto/timed_tokens.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(timed_tokens)

using cakey::Instant;
using cakey::crypto::TimedTokens;
using namespace std::chrono_literals;

namespace {

constexpr Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 4h;
const TimedTokens ours(std::string(32, 'k'));

}

BOOST_AUTO_TEST_CASE(each_token_has_a_secret_of_its_own_that_stays)
{
    const auto one = ours.issue(noon);
    const auto other = ours.issue(noon);
    BOOST_TEST(one.size() == TimedTokens::size);
    BOOST_TEST(one != other);
    const auto secret = ours.secret_of(one, 5min, noon);
    BOOST_REQUIRE(secret);
    BOOST_TEST(secret->size() == 32u);
    BOOST_TEST((ours.secret_of(one, 5min, noon + 1min) == secret));
    BOOST_TEST((ours.secret_of(other, 5min, noon) != secret));
    BOOST_TEST(one.find(*secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_token_is_good_from_its_issue_for_its_life)
{
    const auto token = ours.issue(noon);
    BOOST_TEST(ours.secret_of(token, 5min, noon + 5min - 1us).has_value());
    BOOST_TEST(!ours.secret_of(token, 5min, noon + 5min).has_value());
    BOOST_TEST(ours.secret_of(token, 5min, noon - 30s).has_value(), "a clock that is a little behind");
    BOOST_TEST(!ours.secret_of(token, 5min, noon - 2min).has_value());
}

BOOST_AUTO_TEST_CASE(no_letter_of_it_may_be_another)
{
    const auto token = ours.issue(noon);
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        BOOST_TEST(!ours.secret_of(changed, 5min, noon).has_value());
    }
    BOOST_TEST(!ours.secret_of(token + "A", 5min, noon).has_value());
    BOOST_TEST(!ours.secret_of(token.substr(1), 5min, noon).has_value());
    BOOST_TEST(!ours.secret_of("", 5min, noon).has_value());
    BOOST_TEST(!TimedTokens(std::string(32, 'x')).secret_of(token, 5min, noon).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
