// Requests as pages see them.
#include "web/request.hpp"

#include "web/bad_request.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(request)

using namespace cakey::web;

namespace {

constexpr const char* urlencoded = "application/x-www-form-urlencoded";

auto with_status(int status)
{
    return [status](const BadRequest& bad) { return bad.status() == status; };
}

RequestData post(const std::string& type, const std::string& body)
{
    return RequestData{.method = "POST", .target = "/x"}.with_body(type, body);
}

}

BOOST_AUTO_TEST_CASE(path_and_query_are_decoded)
{
    const Request request(RequestData{.target = "/a%2Db/%E6%9D%8E?page=2&tag=x&tag=%E6%9D%8E&flag"});
    BOOST_TEST(request.is_well_formed());
    BOOST_TEST(request.target() == "/a-b/李");
    BOOST_TEST(request.query("page") == "2");
    BOOST_TEST(request.query("tag") == "x");
    BOOST_TEST(request.query("none").empty());
    BOOST_TEST(request.uri() == "/a%2Db/%E6%9D%8E?page=2&tag=x&tag=%E6%9D%8E&flag");
}

BOOST_AUTO_TEST_CASE(a_broken_target_is_not_well_formed)
{
    for (const auto* target : {"", "x", "*", "/%", "/%zz", "/a%2Fb", "/a%00b", "/%0D%0A", "/%C9%EE", "/?a=%", "/?a=%00",
                               "/?a=%C9%EE", "http://other/"})
        BOOST_TEST(!Request(RequestData{.target = target}).is_well_formed(), target);
}

BOOST_AUTO_TEST_CASE(headers_and_cookies_are_found_by_name)
{
    const Request request(RequestData{.remote_address = "192.0.2.1"}
                              .with_header("USER_AGENT", "x")
                              .with_header("Cookie", "a=1; session=two; b=3"));
    BOOST_TEST(request.header("User-Agent") == "x");
    BOOST_TEST(request.header("Host").empty());
    BOOST_TEST(request.cookie("session") == "two");
    BOOST_TEST(request.cookie("sess").empty());
    BOOST_TEST(request.remote_address() == "192.0.2.1");
}

BOOST_AUTO_TEST_CASE(a_plain_form_is_read_and_its_bytes_are_kept)
{
    const Request request(post(urlencoded + std::string("; charset=UTF-8"), "a=1&b=%E6%9D%8E"));
    BOOST_TEST(request.form().get("b") == "李");
    BOOST_TEST(request.body() == "a=1&b=%E6%9D%8E");
}

BOOST_AUTO_TEST_CASE(a_multipart_form_is_read)
{
    Request request(post("multipart/form-data; boundary=e",
                         "--e\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n"
                         "%PDF\r\n--e--\r\n"));
    request.expect(BodyRule::uploads(10));
    BOOST_REQUIRE(request.form().upload("f"));
    BOOST_TEST(request.form().upload("f")->content == "%PDF");
    BOOST_TEST(request.body().empty());
}

BOOST_AUTO_TEST_CASE(a_raw_body_has_any_type)
{
    Request request(post("application/json", "{}"));
    request.expect(BodyRule::raw());
    BOOST_TEST(request.body() == "{}");
    BOOST_TEST(request.form().fields().empty());
}

BOOST_AUTO_TEST_CASE(another_type_is_no_form)
{
    const Request request(post("application/json", "{}"));
    BOOST_CHECK_EXCEPTION(request.form(), BadRequest, with_status(415));
}

BOOST_AUTO_TEST_CASE(no_body_is_an_empty_form)
{
    BOOST_TEST(Request(RequestData{.method = "POST"}).form().fields().empty());
    BOOST_TEST(Request(post("", "")).form().fields().empty());
}

BOOST_AUTO_TEST_CASE(a_long_body_is_refused_before_it_is_read)
{
    bool read = false;
    RequestData data{.method = "POST"};
    data.with_header("Content-Length", std::to_string(BodyRule::plain_most + 1));
    data.body = [&](char*, std::size_t) { return read = true, std::size_t(0); };
    Request request(std::move(data));
    BOOST_CHECK_EXCEPTION(request.expect(BodyRule()), BadRequest, with_status(413));
    BOOST_CHECK_EXCEPTION(request.form(), BadRequest, with_status(413));
    BOOST_TEST(!read);
}

BOOST_AUTO_TEST_CASE(a_length_is_a_number)
{
    for (const auto* length : {"-1", "x", "1x", "99999999999999999999999"}) {
        Request request(RequestData{.method = "POST"}.with_header("CONTENT_LENGTH", length));
        BOOST_CHECK_EXCEPTION(request.expect(BodyRule()), BadRequest, with_status(400));
    }
}

BOOST_AUTO_TEST_CASE(a_body_without_length_is_refused)
{
    Request request(RequestData{.method = "POST"}.with_header("TRANSFER_ENCODING", "chunked"));
    BOOST_CHECK_EXCEPTION(request.expect(BodyRule()), BadRequest, with_status(411));
}

BOOST_AUTO_TEST_CASE(a_body_that_ends_early_is_refused)
{
    RequestData data{.method = "POST"};
    data.with_header("Content-Type", urlencoded).with_header("Content-Length", "10");
    data.body = [sent = false](char* to, std::size_t) mutable {
        *to = 'a';
        return std::exchange(sent, true) ? std::size_t(0) : std::size_t(1);
    };
    const Request request(std::move(data));
    BOOST_CHECK_EXCEPTION(request.form(), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(an_unknown_path_variable_is_our_mistake)
{
    Request request(RequestData{});
    request.matched("/orders/{no}", "/orders/17", {{"no", "17"}});
    BOOST_TEST(request.path("no") == "17");
    BOOST_CHECK_THROW(request.path("id"), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
