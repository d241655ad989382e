// Tests of domain/city_border.
#include "domain/city_border.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <utility>

BOOST_AUTO_TEST_SUITE(city_border)

using namespace cakey;

// By the crossings of a line to the east.
bool is_within(const Point& point, const std::vector<Point>& ring)
{
    bool within = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& one = ring[i];
        const auto& next = ring[(i + 1) % ring.size()];
        if ((one.latitude > point.latitude) == (next.latitude > point.latitude))
            continue;
        const auto part = (point.latitude - one.latitude) / (next.latitude - one.latitude);
        if (one.longitude + part * (next.longitude - one.longitude) > point.longitude)
            within = !within;
    }
    return within;
}

BOOST_AUTO_TEST_CASE(each_city_that_has_a_location_has_a_border_and_lies_within_it)
{
    std::size_t cities = 0;
    for (const auto& one : locations()) {
        if (!one.county.empty())
            continue;
        ++cities;
        const auto found = std::ranges::find(city_borders(), one.city, &CityBorder::city);
        BOOST_REQUIRE_MESSAGE(found != city_borders().end(), one.city);
        BOOST_TEST(is_within(one.point, found->rings.front()), one.city);
        for (const auto& ring : found->rings)
            BOOST_TEST(ring.size() >= 3U);
    }
    BOOST_TEST(city_borders().size() == cities);
}

BOOST_AUTO_TEST_CASE(no_place_within_one_city_is_within_another)
{
    for (const auto& one : city_borders())
        for (const auto& other : city_borders())
            if (one.city != other.city)
                BOOST_TEST(!is_within(one.middle, other.rings.front()), one.city);
}

BOOST_AUTO_TEST_CASE(names_are_written_within_the_city)
{
    for (const auto& one : city_borders())
        BOOST_TEST(is_within(one.middle, one.rings.front()), one.city);
}

BOOST_AUTO_TEST_CASE(neighbours_share_the_points_of_their_border)
{
    const auto points = [](std::string_view city) {
        std::set<std::pair<double, double>> all;
        for (const auto& point : std::ranges::find(city_borders(), city, &CityBorder::city)->rings.front())
            all.insert({point.longitude, point.latitude});
        return all;
    };
    const auto suzhou = points("苏州市"), wuxi = points("无锡市"), xuzhou = points("徐州市");
    BOOST_TEST(std::ranges::count_if(suzhou, [&](const auto& one) { return wuxi.contains(one); }) > 5);
    BOOST_TEST(std::ranges::count_if(suzhou, [&](const auto& one) { return xuzhou.contains(one); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
