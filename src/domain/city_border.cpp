// City borders: data/city_borders.tsv, a city a line.
#include "domain/city_border.hpp"

#include "domain/data_line.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cakey {

namespace {

// "南京市\t119.19,31.30 119.22,31.36 119.14,31.45\n": rings stand between tabs, points between blanks.
constexpr std::string_view lines =
#include "domain/city_borders.inc"
    ;

std::vector<Point> read_ring(std::string_view text)
{
    std::vector<Point> ring;
    while (!text.empty()) {
        auto pair = take(text, ' ');
        const auto longitude = degrees(take(pair, ','));
        ring.push_back({longitude, degrees(pair)});
    }
    return ring;
}

// How far a point is from a ring, in degrees of latitude; less than nothing outside of it.
double depth(const Point& point, const std::vector<Point>& ring)
{
    // Here a degree of longitude is so much shorter.
    constexpr double narrowness = 0.84;
    bool within = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& one = ring[i];
        const auto& next = ring[(i + 1) % ring.size()];
        const auto east = (next.longitude - one.longitude) * narrowness, north = next.latitude - one.latitude;
        const auto to_east = (point.longitude - one.longitude) * narrowness, to_north = point.latitude - one.latitude;
        const auto part = std::clamp((to_east * east + to_north * north) / (east * east + north * north), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(to_east - part * east, to_north - part * north));
        if ((one.latitude > point.latitude) != (next.latitude > point.latitude) && to_east < east * to_north / north)
            within = !within;
    }
    return within ? nearest : -nearest;
}

// The best of a grid, finer than a letter is wide.
Point middle(const std::vector<Point>& ring)
{
    constexpr double step = 0.04;
    const auto [west, east] = std::ranges::minmax(ring, {}, &Point::longitude);
    const auto [south, north] = std::ranges::minmax(ring, {}, &Point::latitude);
    Point best = ring.front();
    double deepest = 0;
    for (int column = 0; west.longitude + column * step < east.longitude; ++column)
        for (int row = 0; south.latitude + row * step < north.latitude; ++row) {
            const Point point{west.longitude + column * step, south.latitude + row * step};
            if (const auto found = depth(point, ring); found > deepest) {
                deepest = found;
                best = point;
            }
        }
    return best;
}

std::vector<CityBorder> read_borders()
{
    std::vector<CityBorder> all;
    for (auto rest = lines; !rest.empty();) {
        auto line = take(rest, '\n');
        CityBorder one;
        one.city = take(line, '\t');
        while (!line.empty())
            one.rings.push_back(read_ring(take(line, '\t')));
        one.middle = middle(one.rings.front());
        all.push_back(std::move(one));
    }
    return all;
}

}

const std::vector<CityBorder>& city_borders()
{
    static const auto all = read_borders();
    return all;
}

}
