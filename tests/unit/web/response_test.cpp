// Heads of responses.
#include "web/response.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(response)

using namespace cakey::web;
using namespace std::string_literals;

namespace {

bool has_line(const Response& response, const std::string& line)
{
    return ("\r\n" + response.head()).find("\r\n" + line + "\r\n") != std::string::npos;
}

}

BOOST_AUTO_TEST_CASE(every_response_has_our_default_headers)
{
    const auto page = html(200, "<p>");
    BOOST_TEST(has_line(page, "Status: 200 OK"));
    BOOST_TEST(has_line(page, "Cache-Control: no-store"));
    BOOST_TEST(has_line(page, "X-Content-Type-Options: nosniff"));
    BOOST_TEST(has_line(page, "Referrer-Policy: same-origin"));
    BOOST_TEST(has_line(page, "Cross-Origin-Opener-Policy: same-origin"));
    BOOST_TEST(has_line(page, "Cross-Origin-Resource-Policy: same-origin"));
    BOOST_TEST(has_line(page, "Content-Type: text/html; charset=utf-8"));
    BOOST_TEST(has_line(page, "Content-Length: 3"));
    BOOST_TEST(page.head().find("\r\nContent-Security-Policy: default-src 'none'; ") != std::string::npos);
    BOOST_TEST(page.head().ends_with("\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(a_page_may_replace_or_leave_out_a_default)
{
    Response response;
    response.set("cache-control", "private, max-age=60").set("Content-Security-Policy", "");
    BOOST_TEST(has_line(response, "cache-control: private, max-age=60"));
    BOOST_TEST(!has_line(response, "Cache-Control: no-store"));
    BOOST_TEST(response.head().find("Content-Security-Policy") == std::string::npos);
    BOOST_TEST(response.header("Cache-Control") == "private, max-age=60");
}

BOOST_AUTO_TEST_CASE(nobody_injects_a_header)
{
    Response response;
    BOOST_CHECK_THROW(response.set("X", "a\r\nSet-Cookie: b=c"), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("X", "a\n"), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("X", "a\0"s), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("X: y", "a"), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("", "a"), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("Content-Length", "1"), std::invalid_argument);
    BOOST_CHECK_THROW(response.set("Set-Cookie", "a=b"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(cookies_are_always_secure)
{
    Response response;
    response.set_cookie({.name = "__Host-session", .value = "abc", .max_age = std::chrono::hours(1)});
    response.set_cookie({.name = "a", .value = "b", .http_only = false, .same_site = SameSite::strict});
    BOOST_TEST(
        has_line(response, "Set-Cookie: __Host-session=abc; Path=/; Secure; Max-Age=3600; HttpOnly; SameSite=Lax"));
    BOOST_TEST(has_line(response, "Set-Cookie: a=b; Path=/; Secure; SameSite=Strict"));
}

BOOST_AUTO_TEST_CASE(what_is_no_cookie_is_not_sent)
{
    Response response;
    for (const auto& value : {"a;b"s, "a b"s, "a\r\n"s, "a\""s, "李"s})
        BOOST_CHECK_THROW(response.set_cookie({.name = "a", .value = value}), std::invalid_argument);
    BOOST_CHECK_THROW(response.set_cookie({.name = "a=", .value = ""}), std::invalid_argument);
    BOOST_CHECK_THROW(response.set_cookie({.name = "__Host-a", .value = "", .path = "/x"}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_redirect_stays_on_this_site)
{
    BOOST_TEST(has_line(see_other("/cakey/orders?page=2&q=a%20b"), "Location: /cakey/orders?page=2&q=a%20b"));
    BOOST_TEST(has_line(see_other("/李 \""), "Location: /%E6%9D%8E%20%22"));
    for (const auto* elsewhere : {"", "orders", "//other.example", "/\\other.example", "https://other.example",
                                  "/\t/other.example", "/x\r\nA: b", "\\\\other.example"}) {
        BOOST_TEST(!is_local(elsewhere));
        BOOST_CHECK_THROW(see_other(elsewhere), std::invalid_argument);
    }
}

BOOST_AUTO_TEST_CASE(a_file_keeps_its_chinese_name)
{
    const auto response = file("发票 \"1\".pdf", "application/pdf", "%PDF", Disposition::shown);
    BOOST_TEST(has_line(response, "Content-Disposition: inline; filename=\"______ _1_.pdf\"; "
                                  "filename*=UTF-8''%E5%8F%91%E7%A5%A8%20%221%22.pdf"));
    BOOST_TEST(has_line(file("a.csv", "text/csv", ""), "Content-Disposition: attachment; filename=\"a.csv\""));
}

BOOST_AUTO_TEST_CASE(a_stream_has_no_length)
{
    Response response;
    response.stream = [](std::string&) { return false; };
    BOOST_TEST(response.head().find("Content-Length") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
