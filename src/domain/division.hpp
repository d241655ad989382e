// Administrative divisions of mainland China: provinces, their cities, their counties (省、市、区县).
#pragma once

#include <string_view>
#include <vector>

namespace cakey {

struct CountiesOfCity {
    std::string_view city;
    std::vector<std::string_view> counties;
};

// By the official division codes, in their order; data/README.md names the source. Names live as long as the program.
std::vector<std::string_view> provinces();
// Empty where there is no such province. Municipalities have one city, called as they are.
std::vector<CountiesOfCity> counties_of(std::string_view province);
// Whether the three belong together.
bool is_division(std::string_view province, std::string_view city, std::string_view county);

}
