// What needs no other side: addresses, and calls that cannot leave. The rest is in tests/integration.
#include "outside/http.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(http)

using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(the_host_is_the_one_that_would_be_called)
{
    BOOST_TEST(https_host("https://sdk.nuonuo.com/open/v1/services?x=https://evil.example/") == "sdk.nuonuo.com");
    BOOST_TEST(https_host("https://localhost:8444/x") == "localhost");
    for (const auto url : {"http://sdk.nuonuo.com/", "https://sdk.nuonuo.com@evil.example/", "ftp://sdk.nuonuo.com/",
                           "file:///etc/passwd", "sdk.nuonuo.com", "https://", "", "https://a b/"})
        BOOST_TEST(https_host(url) == "", url);
    BOOST_TEST(https_host("https://evil.example\\@sdk.nuonuo.com/") != "sdk.nuonuo.com");
}

BOOST_AUTO_TEST_CASE(the_authority_names_a_port_that_is_not_usual)
{
    BOOST_TEST(https_authority("https://dysmsapi.aliyuncs.com/") == "dysmsapi.aliyuncs.com");
    BOOST_TEST(https_authority("https://dysmsapi.aliyuncs.com:443/") == "dysmsapi.aliyuncs.com");
    BOOST_TEST(https_authority("https://localhost:8444") == "localhost:8444");
}

BOOST_AUTO_TEST_CASE(what_cannot_leave_was_not_sent)
{
    Http client({.ca_file = {}, .total_timeout = std::chrono::seconds(2)});
    for (const auto url :
         {"https://127.0.0.1:1/", "http://127.0.0.1:1/", "file:///etc/passwd", "https://name.invalid/"}) {
        const auto answer = client.get(url);
        BOOST_TEST(!answer.sent, url);
        BOOST_TEST(!answer.heard, url);
        BOOST_TEST(answer.body == "", url);
        BOOST_TEST(answer.failure != "", url);
    }
}

BOOST_AUTO_TEST_SUITE_END()
