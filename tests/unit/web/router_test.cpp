// From a request to its page.
#include "web/router.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(router)

using namespace cakey::web;

namespace {

struct Site {
    Site()
        : routes(
            "/site", [](const Request&, int status) { return plain(status, "fault"); },
            [](const Request& request, std::exception_ptr error) {
                try {
                    std::rethrow_exception(error);
                } catch (const std::exception& why) {
                    return plain(500, request.route() + ' ' + why.what());
                }
            })
    {
        const auto list = [this](const Request&) {
            ++served;
            return plain(200, "list");
        };
        routes.get("/", list);
        routes.get("/rooms", list);
        routes.get("/rooms/{no}", [](const Request& request) { return plain(200, request.path("no")); });
        routes.post("/rooms",
                    [](const Request& request) { return plain(201, std::string(request.form().get("name"))); });
        routes.get("/fail", [](const Request&) -> Response { throw std::runtime_error("broken"); });
        routes.post(
            "/raw",
            [this](const Request& request) {
                ++served;
                return plain(200, request.body());
            },
            BodyRule::raw(10));
    }

    Response get(const std::string& target)
    {
        Request request(RequestData{.target = target});
        return handle(request);
    }

    Response post(const std::string& target, const std::string& type, const std::string& body)
    {
        Request request(RequestData{.method = "POST", .target = target}.with_body(type, body));
        return handle(request);
    }

    Response handle(Request& request)
    {
        auto response = routes.handle(request);
        route = request.route();
        event = request.log().event;
        return response;
    }

    int served = 0;
    std::string route;
    std::string event;
    Router routes;
};

constexpr const char* urlencoded = "application/x-www-form-urlencoded";

}

BOOST_FIXTURE_TEST_CASE(a_page_is_found_behind_the_prefix, Site)
{
    BOOST_TEST(get("/site/rooms").body == "list");
    BOOST_TEST(route == "/rooms");
    BOOST_TEST(get("/site/").status == 200);
    BOOST_TEST(get("/site").status == 200);
    BOOST_TEST(get("/sites/rooms").status == 404);
    BOOST_TEST(get("/siterooms").status == 404);
    BOOST_TEST(get("/rooms").status == 404);
    BOOST_TEST(route == "");
}

BOOST_FIXTURE_TEST_CASE(a_page_reads_what_its_address_names, Site) { BOOST_TEST(get("/site/rooms/7").body == "7"); }

BOOST_FIXTURE_TEST_CASE(what_is_not_there_is_not_served, Site)
{
    BOOST_TEST(get("/site/none").status == 404);
    BOOST_TEST(post("/site/rooms/7", urlencoded, "").status == 405);
    BOOST_TEST(served == 0);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_method_is_told_the_right_ones, Site)
{
    BOOST_TEST(post("/site/rooms/7", urlencoded, "").header("Allow") == "GET, HEAD");
    Request request(RequestData{.method = "DELETE", .target = "/site/rooms"});
    BOOST_TEST(handle(request).header("Allow") == "GET, HEAD, POST");
}

BOOST_FIXTURE_TEST_CASE(forms_reach_the_page, Site)
{
    BOOST_TEST(post("/site/rooms", urlencoded, "name=%E6%9D%8E").body == "李");
    BOOST_TEST(post("/site/raw", "application/json", "{}").body == "{}");
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_read_is_a_fault_page, Site)
{
    BOOST_TEST(post("/site/rooms", urlencoded, "name=%").status == 400);
    BOOST_TEST(event == "broken percent-encoding");
    BOOST_TEST(post("/site/rooms", "application/json", "{}").status == 415);
    BOOST_TEST(post("/site/rooms", urlencoded, std::string(BodyRule::plain_most + 1, 'x')).status == 413);
    BOOST_TEST(post("/site/raw", "text/plain", "eleven bytes").status == 413);
    BOOST_TEST(get("/site/%zz").status == 400);
    BOOST_TEST(get("/site/rooms%2F7").status == 400);
}

BOOST_FIXTURE_TEST_CASE(a_body_too_long_does_not_reach_the_page, Site)
{
    post("/site/raw", "text/plain", "eleven bytes");
    BOOST_TEST(served == 0);
}

BOOST_FIXTURE_TEST_CASE(any_other_exception_goes_to_the_error_page, Site)
{
    BOOST_TEST(get("/site/fail").status == 500);
    BOOST_TEST(get("/site/fail").body == "/fail broken");
}

BOOST_FIXTURE_TEST_CASE(a_last_slash_is_taken_away, Site)
{
    const auto response = get("/site/rooms/?page=2");
    BOOST_TEST(response.status == 308);
    BOOST_TEST(response.header("Location") == "/site/rooms?page=2");
    BOOST_TEST(get("/site/none/").status == 404);
    BOOST_TEST(get("/site/rooms//").status == 404);
    BOOST_TEST(post("/site/rooms/", urlencoded, "").status == 404);
}

BOOST_FIXTURE_TEST_CASE(a_last_slash_before_what_no_redirect_can_say_is_not_there, Site)
{
    BOOST_TEST(get("/site/rooms/?next=\\").status == 404);
    BOOST_TEST(get("/site/rooms/?next=\t").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
