// When a secret sent by SMS is still good.
#include "domain/text_code.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text_code)

using namespace cakey;
using cakey::support::noon;
using namespace std::chrono_literals;

namespace {

TextCode fresh()
{
    TextCode code;
    code.created_at = noon;
    code.expires_at = noon + TextCode::code_life;
    return code;
}

}

BOOST_AUTO_TEST_CASE(a_code_is_good_until_its_end)
{
    BOOST_TEST(fresh().open(noon));
    BOOST_TEST(fresh().open(noon + 5min - 1us));
    BOOST_TEST(!fresh().open(noon + 5min));
}

BOOST_AUTO_TEST_CASE(a_code_is_good_once)
{
    auto code = fresh();
    code.used = true;
    BOOST_TEST(!code.open(noon));
}

BOOST_AUTO_TEST_CASE(a_code_bears_five_tries)
{
    auto code = fresh();
    code.tries = 4;
    BOOST_TEST(code.open(noon));
    code.tries = 5;
    BOOST_TEST(!code.open(noon));
}

BOOST_AUTO_TEST_CASE(messages_with_a_secret_are_known_as_such)
{
    for (const auto& [purpose, text] : words<TextPurpose>)
        BOOST_TEST(is_secret(purpose) == (text.ends_with("_code") || text == "one_time_password"));
}

BOOST_AUTO_TEST_CASE(codes_to_a_number_go_out_one_behind_the_other)
{
    const auto between = TextCode::between_codes;
    BOOST_CHECK(TextCode::goes_at({}, noon) == noon);
    BOOST_CHECK(TextCode::goes_at({noon - 20s}, noon) == noon - 20s + between);
    BOOST_CHECK(TextCode::goes_at({noon - between}, noon) == noon);
    BOOST_CHECK(TextCode::goes_at({noon - 10min, noon - 20s, noon - 10s}, noon) == noon - 20s + 2 * between);
    BOOST_CHECK(TextCode::goes_at({noon - 10min, noon - 9min}, noon) == noon);
}

BOOST_AUTO_TEST_SUITE_END()
