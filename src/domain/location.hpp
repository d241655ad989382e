// Where cities and counties lie that outlets are in or companies come from: those of Jiangsu (省内).
#pragma once

#include <string_view>
#include <vector>

namespace cakey {

// In degrees.
struct Point {
    double longitude = 0;
    double latitude = 0;
};

// As the crow flies.
double kilometres(const Point& from, const Point& to);

// A county is where its seat is, and a city as a whole where the middle one of its districts is; data/README.md names
// the source. Names live as long as the program.
struct Location {
    std::string_view city;
    std::string_view county;  // empty: the city as a whole
    Point point;
};

// In the order of the division codes, each city before its counties.
const std::vector<Location>& locations();
// Null where there is no such place. Without a county: the city as a whole.
const Location* find_location(std::string_view city, std::string_view county = {});

// 苏州, of 苏州市.
std::string_view short_name(std::string_view city);

}
