// Issuers' tokens outlive the worker that fetched them.
#include "work/stored_tokens.hpp"

#include "support/database.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_stored_tokens)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_CASE(a_token_is_there_for_the_next_worker_until_a_newer_one_takes_its_place, EmptyDatabase)
{
    work::StoredTokens tokens(store);
    BOOST_TEST(!tokens.load("nuonuo").has_value());
    tokens.save({"nuonuo", "first", noon, noon + 24h});
    tokens.save({"another", "theirs", noon, noon + 24h});
    tokens.save({"nuonuo", "second", noon + 1h, noon + 25h});

    Store next_workers(database.connection());
    const auto found = work::StoredTokens(next_workers).load("nuonuo");
    BOOST_REQUIRE(found);
    BOOST_TEST(found->token == "second");
    BOOST_CHECK(found->fetched_at == noon + 1h);
    BOOST_CHECK(found->expires_at == noon + 25h);
}

BOOST_AUTO_TEST_SUITE_END()
