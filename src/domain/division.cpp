// Divisions: the names of data/divisions.tsv, a county a line.
#include "domain/division.hpp"

#include "domain/data_line.hpp"

#include <algorithm>

namespace cakey {

namespace {

// "江苏省\t南京市\t玄武区\n": a province's lines stand together, and so do a city's.
constexpr std::string_view lines =
#include "domain/divisions.inc"
    ;

struct Division {
    std::string_view province;
    std::string_view city;
    std::string_view county;
};

// Takes the text's first line away.
Division next(std::string_view& text)
{
    Division division;
    division.province = take(text, '\t');
    division.city = take(text, '\t');
    division.county = take(text, '\n');
    return division;
}

}

std::vector<std::string_view> provinces()
{
    std::vector<std::string_view> all;
    for (auto rest = lines; !rest.empty();)
        if (const auto division = next(rest); all.empty() || all.back() != division.province)
            all.push_back(division.province);
    return all;
}

std::vector<CountiesOfCity> counties_of(std::string_view province)
{
    std::vector<CountiesOfCity> all;
    for (auto rest = lines; !rest.empty();) {
        const auto division = next(rest);
        if (division.province != province)
            continue;
        if (all.empty() || all.back().city != division.city)
            all.push_back({division.city, {}});
        all.back().counties.push_back(division.county);
    }
    return all;
}

bool is_division(std::string_view province, std::string_view city, std::string_view county)
{
    const auto cities = counties_of(province);
    const auto found = std::ranges::find(cities, city, &CountiesOfCity::city);
    return found != cities.end() && std::ranges::find(found->counties, county) != found->counties.end();
}

}
