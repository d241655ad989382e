// Locations: data/locations.tsv, a county or a city a line.
#include "domain/location.hpp"

#include "domain/data_line.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cakey {

namespace {

// "苏州市\t昆山市\t120.981\t31.386\n"; the county of a city's own line is empty.
constexpr std::string_view lines =
#include "domain/locations.inc"
    ;

constexpr double earth_radius = 6371;  // km, the mean one

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

std::vector<Location> read_locations()
{
    std::vector<Location> all;
    for (auto rest = lines; !rest.empty();) {
        Location one;
        one.city = take(rest, '\t');
        one.county = take(rest, '\t');
        one.point.longitude = degrees(take(rest, '\t'));
        one.point.latitude = degrees(take(rest, '\n'));
        all.push_back(one);
    }
    return all;
}

}

double kilometres(const Point& from, const Point& to)
{
    const auto north = std::sin(radians(to.latitude - from.latitude) / 2);
    const auto east = std::sin(radians(to.longitude - from.longitude) / 2);
    const auto square = north * north + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * east * east;
    return 2 * earth_radius * std::asin(std::sqrt(square));
}

const std::vector<Location>& locations()
{
    static const auto all = read_locations();
    return all;
}

const Location* find_location(std::string_view city, std::string_view county)
{
    const auto& all = locations();
    const auto found = std::ranges::find_if(
        all, [&](const Location& one) { return one.city == city && one.county == county; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view short_name(std::string_view city)
{
    constexpr std::string_view kind = "市";
    return city.ends_with(kind) ? city.substr(0, city.size() - kind.size()) : city;
}

}
