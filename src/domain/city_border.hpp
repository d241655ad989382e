// The borders of the cities that have locations, coarse: to be drawn, not to be measured by.
#pragma once

#include "domain/location.hpp"

#include <string_view>
#include <vector>

namespace cakey {

struct CityBorder {
    std::string_view city;
    // The first one is the city's; further ones are parts beyond another city, of the same kind. Each is closed: its last
    // point is not its first one said again.
    std::vector<std::vector<Point>> rings;
    // Within the first ring, as far from it as can be: where a name is best written.
    Point middle;
};

// One a city, in the order of the division codes. Neighbours share the very points of their border; data/README.md names
// the source.
const std::vector<CityBorder>& city_borders();

}
