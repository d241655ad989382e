// JSON of others, as far as it is not what everybody writes.
#include "outside/json.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(json)

using cakey::outside::Json;

namespace {

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

}

BOOST_AUTO_TEST_CASE(values_within_values_are_read_to_a_bound)
{
    BOOST_TEST(Json::parse(nested(64)).dump() == nested(64));
    BOOST_TEST(Json::parse(nested(65)).dump() == "");
}

// As long as an answer may be. Each level that is copied or written takes room on the stack.
BOOST_AUTO_TEST_CASE(a_whole_answer_of_brackets_is_no_value)
{
    const auto answer = R"({"Code":)" + nested(500'000) + '}';
    BOOST_TEST(Json::parse(answer).text_at("Code") == "");
    BOOST_TEST(Json::parse(answer).dump() == "");
}

BOOST_AUTO_TEST_SUITE_END()
