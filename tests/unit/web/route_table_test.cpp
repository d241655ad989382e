// Which route a path means.
#include "web/route_table.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(route_table)

using namespace cakey::web;

namespace {

RouteTable site()
{
    RouteTable table;
    table.add(Method::get, "/", 0);
    table.add(Method::get, "/orders", 1);
    table.add(Method::post, "/orders", 2);
    table.add(Method::get, "/orders/new", 3);
    table.add(Method::get, "/orders/{no}", 4);
    table.add(Method::post, "/desk/orders/{no}/refusal", 5);
    table.add(Method::get, "/desk/{what}/{id}/papers/{paper}", 6);
    table.add(Method::post, "/orders/{number}/new", 7);
    return table;
}

}

BOOST_AUTO_TEST_CASE(a_text_goes_before_a_variable)
{
    const auto table = site();
    BOOST_TEST(table.find(Method::get, "/").route == 0u);
    BOOST_TEST(table.find(Method::get, "/orders").route == 1u);
    BOOST_TEST(table.find(Method::post, "/orders").route == 2u);
    BOOST_TEST(table.find(Method::get, "/orders/new").route == 3u);
    BOOST_TEST(table.find(Method::get, "/orders/17").route == 4u);
    BOOST_TEST(table.find(Method::post, "/orders/17/new").variables[0].first == "number");
}

BOOST_AUTO_TEST_CASE(variables_are_bound_by_name)
{
    const auto match = site().find(Method::get, "/desk/orders/A_1.b-2/papers/licence");
    BOOST_TEST(match.status == 200);
    BOOST_TEST(match.route == 6u);
    BOOST_REQUIRE(match.variables.size() == 3u);
    BOOST_TEST(match.variables[1].first == "id");
    BOOST_TEST(match.variables[1].second == "A_1.b-2");
    BOOST_TEST(match.variables[2].second == "licence");
}

BOOST_AUTO_TEST_CASE(a_dead_end_leads_to_the_other_way)
{
    // "orders" is a text here, and its branch has no "papers": the variable's branch does.
    const auto match = site().find(Method::get, "/desk/orders/1/papers/2");
    BOOST_TEST(match.status == 200);
    BOOST_TEST(match.variables[0].second == "orders");
}

BOOST_AUTO_TEST_CASE(head_is_served_by_get)
{
    BOOST_TEST(site().find(Method::head, "/orders").status == 200);
    BOOST_TEST(site().find(Method::head, "/orders").route == 1u);
}

BOOST_AUTO_TEST_CASE(another_method_is_told_what_is_allowed)
{
    const auto table = site();
    BOOST_TEST(table.find(Method::post, "/orders/17").status == 405);
    BOOST_TEST(table.find(Method::post, "/orders/17").allow == "GET, HEAD");
    BOOST_TEST(table.find(Method::get, "/desk/orders/1/refusal").allow == "POST");
    BOOST_TEST(table.find(Method::other, "/orders").status == 405);
    BOOST_TEST(table.find(Method::other, "/orders").allow == "GET, HEAD, POST");
}

BOOST_AUTO_TEST_CASE(what_no_pattern_says_is_not_there)
{
    const auto table = site();
    for (const std::string path : {"", "orders", "/order", "/orders/", "//orders", "/orders//", "//", "/orders/17/18",
                                   "/orders/..", "/orders/.", "/orders/a b", "/orders/李", "/orders/{no}", "/desk"})
        BOOST_TEST(table.find(Method::get, path).status == 404, path);
    BOOST_TEST(table.find(Method::get, "/orders/" + std::string(64, 'x')).status == 200);
    BOOST_TEST(table.find(Method::get, "/orders/" + std::string(65, 'x')).status == 404);
}

BOOST_AUTO_TEST_CASE(a_pattern_may_end_in_a_slash)
{
    auto table = site();
    table.add(Method::get, "/counter/", 9);
    BOOST_TEST(table.find(Method::get, "/counter/").route == 9u);
    BOOST_TEST(table.find(Method::get, "/counter").status == 404);
}

BOOST_AUTO_TEST_CASE(a_bad_route_is_our_mistake)
{
    auto table = site();
    BOOST_CHECK_THROW(table.add(Method::get, "/orders", 9), std::logic_error);
    BOOST_CHECK_THROW(table.add(Method::get, "/orders/{id}", 9), std::logic_error);
    BOOST_CHECK_THROW(table.add(Method::get, "orders", 9), std::logic_error);
    BOOST_CHECK_THROW(table.add(Method::get, "/orders//new", 9), std::logic_error);
    BOOST_CHECK_THROW(table.add(Method::get, "/{}", 9), std::logic_error);
    BOOST_CHECK_THROW(table.add(Method::head, "/x", 9), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
