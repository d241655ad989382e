// Cookies from a header, and the message shown once.
#include "web/cookies.hpp"

#include "web/request.hpp"
#include "web/response.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(cookies)

using namespace cakey::web;

BOOST_AUTO_TEST_CASE(a_cookie_is_found_by_its_whole_name)
{
    constexpr auto header = "__Host-session=abc=; session=x;other=y; empty=; session=z";
    BOOST_TEST(cookie_in(header, "session") == "x");
    BOOST_TEST(cookie_in(header, "__Host-session") == "abc=");
    BOOST_TEST(cookie_in(header, "other") == "y");
    BOOST_TEST(cookie_in(header, "empty").empty());
    BOOST_TEST(cookie_in(header, "sess").empty());
    BOOST_TEST(cookie_in("", "session").empty());
    BOOST_TEST(cookie_in(";;; session", "session").empty());
}

BOOST_AUTO_TEST_CASE(a_flash_goes_to_the_next_page_and_is_cleared)
{
    auto redirect = see_other("/cakey/orders");
    set_flash(redirect, "order_submitted");
    const auto sent = redirect.cookies().at(0);
    BOOST_TEST(sent == "__Host-flash=order_submitted; Path=/; Secure; HttpOnly; SameSite=Lax");

    const Request next(RequestData{}.with_header("Cookie", sent.substr(0, sent.find(';'))));
    BOOST_TEST(flash_of(next) == "order_submitted");

    Response page;
    clear_flash(page);
    BOOST_TEST(page.cookies().at(0).find("Max-Age=0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_flash_is_a_code_only)
{
    Response response;
    BOOST_CHECK_THROW(set_flash(response, "Order submitted!"), std::invalid_argument);
    BOOST_CHECK_THROW(set_flash(response, ""), std::invalid_argument);
    BOOST_TEST(flash_of(Request(RequestData{}.with_header("Cookie", "__Host-flash=<b>hi</b>"))).empty());
}

BOOST_AUTO_TEST_SUITE_END()
