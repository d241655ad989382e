// What is read of what anybody may send.
#include "web/json_list.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(json_list)

using cakey::web::texts_in_list;

BOOST_AUTO_TEST_CASE(the_texts_of_that_name_are_taken_and_everything_else_is_passed_over)
{
    const auto texts = texts_in_list(R"([{"out_id":"a","x":[]},{"out_id":1},{},7,null,{"out_id":"b"}])", "out_id", 10);
    BOOST_REQUIRE(texts);
    BOOST_TEST(*texts == std::vector<std::string>({"a", "b"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_long_list_the_first_are_read)
{
    BOOST_TEST(texts_in_list(R"([{"n":"a"},{"n":"b"},{"n":"c"}])", "n", 2)->size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_no_list_is_none_however_deep)
{
    for (const auto* text : {"", "{}", "x", "[", "\"a\"", "[1,", "\xff"})
        BOOST_TEST(!texts_in_list(text, "n", 2));
    BOOST_TEST(!texts_in_list(std::string(60'000, '['), "n", 2));
    BOOST_TEST(texts_in_list(std::string(30'000, '[') + std::string(30'000, ']'), "n", 2)->empty());
}

BOOST_AUTO_TEST_SUITE_END()
