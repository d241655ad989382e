// The signed text of an answer, cut out as it came.
#include "outside/alipay_node.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(alipay_node)

using cakey::outside::signed_node;

namespace {

const std::string name = "alipay_trade_query_response";

std::string node(const std::string& body) { return std::string(signed_node(body, name).value_or("nothing")); }

}

BOOST_AUTO_TEST_CASE(the_text_is_untouched)
{
    BOOST_TEST(node(R"({"alipay_trade_query_response":{"a":"b\/\u4e2d", "c" : 1 },"sign":"x"})")
               == R"({"a":"b\/\u4e2d", "c" : 1 })");
    BOOST_TEST(node("{ \"alipay_trade_query_response\" :\n {\"a\": {}}\n, \"sign\":\"x\"}") == "{\"a\": {}}");
    BOOST_TEST(node(R"({"sign":"x","alipay_trade_query_response":{"a":1}})") == R"({"a":1})");
}

BOOST_AUTO_TEST_CASE(braces_in_strings_do_not_count)
{
    BOOST_TEST(node(R"({"alipay_trade_query_response":{"a":"}","b":"\"}","c":"\\","d":"{"},"sign":"x"})")
               == R"({"a":"}","b":"\"}","c":"\\","d":"{"})");
}

BOOST_AUTO_TEST_CASE(without_the_node_the_error_is_read)
{
    BOOST_TEST(node(R"({"error_response":{"code":"20000"}})") == R"({"code":"20000"})");
}

BOOST_AUTO_TEST_CASE(a_second_node_of_that_name_spoils_the_answer)
{
    BOOST_TEST(node(R"({"alipay_trade_query_response":{"a":1},"alipay_trade_query_response":{"a":2},"sign":"x"})")
               == "nothing");
}

BOOST_AUTO_TEST_CASE(what_is_no_object_is_nothing)
{
    for (const auto body :
         {"", "{}", "<html>", "alipay_trade_query_response", R"({"alipay_trade_query_response":"QUJD"})",
          R"({"alipay_trade_query_response":{"a":1)", R"({"alipay_trade_query_response":{"a":"})",
          R"({"x":"alipay_trade_query_response","y":{"a":1}})", R"({"alipay_trade_query_response)"})
        BOOST_TEST(node(body) == "nothing", body);
}

BOOST_AUTO_TEST_SUITE_END()
