// Degrees into the drawing's units.
#include "pages/public/outlet_map.hpp"

#include "base/encodings.hpp"
#include "domain/city_border.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cakey::pages {

namespace {

// What the drawing shows, and how large a degree of latitude is. One of longitude is so much shorter in the middle of it.
constexpr double west = 116.3, east = 122.03, south = 30.7, north = 35.18;
constexpr double degree = 120, narrowness = 0.839;
constexpr int width = static_cast<int>((east - west) * degree * narrowness);
constexpr int height = static_cast<int>((north - south) * degree);

struct Spot {
    long x;
    long y;

    friend bool operator==(const Spot&, const Spot&) = default;
};

Spot spot(const Point& point)
{
    return {std::lround((point.longitude - west) * degree * narrowness),
            std::lround((north - point.latitude) * degree)};
}

void put(web::Fields place, Spot at)
{
    place.set("X", at.x);
    place.set("Y", at.y);
}

// "M119 20 121 22Z": what follows a point to move to are points to draw lines to.
std::string path_of(const CityBorder& border)
{
    std::string path;
    for (const auto& ring : border.rings) {
        char before = 'M';
        for (const auto& point : ring) {
            const auto [x, y] = spot(point);
            path += before + std::to_string(x) + ' ' + std::to_string(y);
            before = ' ';
        }
        path += 'Z';
    }
    return path;
}

// One a city, in the order of the borders, which never change.
const std::vector<std::string>& paths()
{
    static const auto all = [] {
        std::vector<std::string> made;
        made.reserve(city_borders().size());
        for (const auto& border : city_borders())
            made.push_back(path_of(border));
        return made;
    }();
    return all;
}

// Each once.
std::vector<Spot> spots_of(const std::vector<LocatedOutlet>& outlets)
{
    std::vector<Spot> spots;
    for (const auto& one : outlets)
        if (one.location && std::ranges::find(spots, spot(one.location->point)) == spots.end())
            spots.push_back(spot(one.location->point));
    return spots;
}

// Near the city's middle, where none of the spots is in the way: room for letters as large as on a telephone.
Spot place_of_name(const CityBorder& border, const std::vector<Spot>& spots)
{
    constexpr long half_letter = 13, half_line = 20;
    const auto half_name = half_letter * static_cast<long>(short_name(border.city).size() / 3) + 4;
    const auto best = spot(border.middle);
    for (const long right : {0, 14, -14, 28, -28})
        for (const long down : {0, 14, -14, 28, -28, 42, -42}) {
            const Spot place{best.x + right, best.y + down};
            if (std::ranges::none_of(spots, [&](const Spot& one) {
                    return std::abs(one.x - place.x) < half_name && std::abs(one.y - place.y) < half_line;
                }))
                return place;
        }
    return best;
}

}

void draw_map(web::Fields& page, const std::vector<LocatedOutlet>& outlets, std::string_view chosen,
              const Location* from, const Urls& urls)
{
    auto map = page.add("MAP");
    map.set("WIDTH", width);
    map.set("HEIGHT", height);
    const auto spots = spots_of(outlets);
    auto path = paths().begin();
    for (const auto& border : city_borders()) {
        const auto count = std::ranges::count_if(outlets,
                                                 [&](const LocatedOutlet& one) { return one.is_in(border.city); });
        auto city = map.add(count > 0 ? web::Name("FULL_CITIES") : web::Name("EMPTY_CITIES"));
        city.set("PATH", *path++);
        city.set_view("NAME", short_name(border.city));
        city.set("OUTLETS_THERE", count);
        city.set("URL", outlets_in(border.city, urls));
        // Above all cities: a name may reach into a neighbour.
        auto name = map.add("NAMES");
        name.set_view("NAME", short_name(border.city));
        if (border.city == chosen) {
            city.show("CHOSEN");
            name.show("CHOSEN");
        }
        put(std::move(name), place_of_name(border, spots));
    }
    for (const auto& one : spots)
        put(map.add("SPOTS"), one);
    if (from) {
        put(map.add("HERE"), spot(from->point));
        map.add("HERE_NAMED").set_view("PLACE", from->county);
    }
}

std::string outlets_in(std::string_view city, const Urls& urls)
{
    return urls.outlets() + "?city=" + percent_encoded(city) + "#list";
}

}
