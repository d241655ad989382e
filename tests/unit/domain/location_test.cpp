// Tests of domain/location.
#include "domain/division.hpp"
#include "domain/location.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(location)

using namespace cakey;

BOOST_AUTO_TEST_CASE(each_city_and_each_county_of_jiangsu_lies_somewhere_in_it)
{
    std::size_t found = 0;
    for (const auto& city : counties_of("江苏省")) {
        BOOST_TEST((find_location(city.city) != nullptr), city.city);
        ++found;
        for (const auto county : city.counties) {
            BOOST_TEST((find_location(city.city, county) != nullptr), county);
            ++found;
        }
    }
    BOOST_TEST(locations().size() == found);
    for (const auto& one : locations()) {
        BOOST_TEST((one.point.longitude > 116.3 && one.point.longitude < 122), one.county);
        BOOST_TEST((one.point.latitude > 30.7 && one.point.latitude < 35.2), one.county);
    }
}

BOOST_AUTO_TEST_CASE(a_county_lies_at_most_120_kilometres_from_its_city)
{
    for (const auto& one : locations())
        BOOST_TEST(kilometres(one.point, find_location(one.city)->point) <= 120, one.county);
}

BOOST_AUTO_TEST_CASE(counties_of_the_same_name_are_told_apart_by_their_city)
{
    const auto* in_nanjing = find_location("南京市", "鼓楼区");
    const auto* in_xuzhou = find_location("徐州市", "鼓楼区");
    BOOST_REQUIRE((in_nanjing && in_xuzhou));
    BOOST_TEST(kilometres(in_nanjing->point, in_xuzhou->point) > 250);
    BOOST_TEST((find_location("苏州市", "鼓楼区") == nullptr));
    BOOST_TEST((find_location("上海市") == nullptr));
    BOOST_TEST((find_location("", "") == nullptr));
}

BOOST_AUTO_TEST_CASE(distances_are_those_of_the_globe)
{
    const Point here{120, 32};
    BOOST_TEST(kilometres(here, here) == 0);
    BOOST_TEST(kilometres(here, {120, 33}) == 111.19, boost::test_tools::tolerance(0.001));
    BOOST_TEST(kilometres(here, {121, 32}) == 94.30, boost::test_tools::tolerance(0.001));
    BOOST_TEST(kilometres({121, 32}, here) == kilometres(here, {121, 32}));
}

BOOST_AUTO_TEST_SUITE_END()
